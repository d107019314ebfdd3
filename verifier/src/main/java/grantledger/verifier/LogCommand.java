package grantledger.verifier;

import grantledger.verifier.bundle.Leaf;
import grantledger.verifier.bundle.Trust;
import grantledger.verifier.copy.CheckedLog;
import grantledger.verifier.copy.LogCheck;
import grantledger.verifier.copy.LogCopying;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** {@code copy} fetches a whole log, {@code log} checks what was fetched. */
final class LogCommand {

    private final PrintStream out;

    LogCommand(PrintStream out) {
        this.out = out;
    }

    int check(Options options) throws IOException {
        options.allow("--key", "--checkpoint", "--witness", "--policy", "--stream");
        Path folder = Path.of(options.only("folder"));
        Trust trust = TrustOptions.read(options);
        if (trust.keys().isEmpty()) {
            throw new Misunderstood("--key is needed: a copy of a log holds none that could be believed");
        }
        Optional<String> stream = options.one("--stream");
        CheckedLog checked = LogCheck.check(folder, trust, stream);
        out.print(report(folder, checked, trust));
        return checked.findings().allHold() ? Verifier.HOLDS : Verifier.DOES_NOT_HOLD;
    }

    private static String report(Path folder, CheckedLog checked, Trust trust) {
        Paragraphs text = new Paragraphs();
        text.heading("The log in " + folder);
        if (!checked.stream().isEmpty()) {
            text.heading("The stream, in full up to this checkpoint");
            checked.stream().stream().map(Leaf::line).forEach(text::line);
        }
        text.findings(checked.findings());
        text.heading("What this does not show");
        text.item(trust.witnesses().isEmpty() ? Unknowable.splitView() : Unknowable.independence());
        text.item("What was recorded after the checkpoint.");
        Unknowable.ofEveryLog().forEach(text::item);
        text.result(checked.findings(), "");
        return text.toString();
    }

    int copy(Options options) throws IOException {
        options.allow("--token", "--to");
        String log = options.only("address of a log");
        Path folder = Path.of(options.needed("--to"));
        try (LogCopying copying = new LogCopying(log, folder, options.one("--token"))) {
            long leaves = copying.copy();
            out.println(folder + " holds the log of " + leaves + " leaves. Check it: log " + folder + " --key <key>");
            return Verifier.HOLDS;
        } catch (IllegalArgumentException noAddress) {
            throw new Misunderstood("“" + log + "” is not the address of a log: https://<host>/log");
        } catch (InterruptedException stopped) {
            return Verifier.NOTHING_CHECKED;
        }
    }
}
