package grantledger.verifier;

import grantledger.verifier.notes.KeyKind;
import grantledger.verifier.notes.VerifierKey;
import grantledger.verifier.text.Printable;
import grantledger.verifier.witness.WitnessServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code witness}: runs until it is stopped. */
final class WitnessCommand {

    private final PrintStream out;

    WitnessCommand(PrintStream out) {
        this.out = out;
    }

    int run(Options options) throws IOException {
        options.allow("--listen", "--state", "--log", "--name");
        options.none();
        List<VerifierKey> logs = KeyOptions.read(options.all("--log"));
        if (logs.isEmpty() || logs.stream().anyMatch(key -> key.kind() != KeyKind.LOG)) {
            throw new Misunderstood("--log needs the key of a log, or a file of such keys");
        }
        try (WitnessServer server = WitnessServer.start(
                address(options.needed("--listen")),
                Path.of(options.needed("--state")),
                options.one("--name").orElseGet(WitnessCommand::ownName),
                logs,
                Clock.systemUTC(),
                line -> out.println(Printable.of(line)))) {
            out.println("Witness " + server.key().vkey());
            out.println(
                    "Listening on port " + server.port() + ". That line is what others verify its cosignatures with.");
            new CountDownLatch(1).await();
            return Verifier.HOLDS;
        } catch (InterruptedException stopped) {
            return Verifier.HOLDS;
        }
    }

    /** On this machine only, unless an address says otherwise. */
    private static InetSocketAddress address(String listen) throws UnknownHostException {
        int colon = listen.lastIndexOf(':');
        String port = listen.substring(colon + 1);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 0xffff) {
            throw new Misunderstood("--listen needs a port, or an address and a port: 0.0.0.0:8090");
        }
        InetAddress host =
                colon < 0 ? InetAddress.getLoopbackAddress() : InetAddress.getByName(listen.substring(0, colon));
        return new InetSocketAddress(host, Integer.parseInt(port));
    }

    private static String ownName() {
        try {
            return InetAddress.getLocalHost().getHostName() + "/grantledger-witness";
        } catch (UnknownHostException nameless) {
            return "localhost/grantledger-witness";
        }
    }
}
