package grantledger.verifier.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import grantledger.verifier.notes.VerifierKey;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The witness over HTTP: logs post checkpoints to {@code /add-checkpoint}, others read the last one of a log. */
public final class WitnessServer implements AutoCloseable {

    private static final String ADD = "/add-checkpoint";
    private static final Pattern LATEST = Pattern.compile("/([0-9a-f]{64})/checkpoint");

    /** A checkpoint with many long signatures, and a proof. */
    private static final int LONGEST_BODY = 128 << 10;

    private final Memory memory;
    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final Consumer<String> journal;

    private WitnessServer(Memory memory, Witness witness, HttpServer server, Consumer<String> journal) {
        this.memory = memory;
        this.witness = witness;
        this.server = server;
        this.journal = journal;
    }

    /** The name is that of the key, and is asked for once: when the key is made. */
    public static WitnessServer start(
            InetSocketAddress address,
            Path state,
            String name,
            List<VerifierKey> logs,
            Clock clock,
            Consumer<String> journal)
            throws IOException {
        // Who sends nothing is not waited for; seconds.
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        Memory memory = Memory.open(state, name);
        try {
            HttpServer server = HttpServer.create(address, 0);
            Witness witness = new Witness(logs, memory, clock);
            WitnessServer started = new WitnessServer(memory, witness, server, journal);
            server.setExecutor(started.requests);
            server.createContext("/", started::handle);
            server.start();
            return started;
        } catch (IOException taken) {
            memory.close();
            throw new IOException(address + ": " + taken.getMessage(), taken);
        }
    }

    public VerifierKey key() {
        return memory.key().verifier();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            journal.accept(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " " + answer.status());
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) {
        try {
            return routed(exchange);
        } catch (IOException | RuntimeException broken) {
            journal.accept("not answered: " + broken.getMessage());
            return Answer.refused(500, "The witness cannot read or write what it remembers");
        }
    }

    private Answer routed(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher latest = LATEST.matcher(path);
        if (path.equals(ADD)) {
            return only("POST", exchange) ? add(exchange) : Answer.refused(405, "POST it");
        }
        if (latest.matches()) {
            return only("GET", exchange) ? witness.latest(latest.group(1)) : Answer.refused(405, "GET it");
        }
        return Answer.refused(404, "Here are POST /add-checkpoint and GET /<SHA-256 of a log's name>/checkpoint");
    }

    private static boolean only(String method, HttpExchange exchange) {
        exchange.getResponseHeaders().set("Allow", method);
        return exchange.getRequestMethod().equals(method);
    }

    private Answer add(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return Answer.refused(400, "The request is longer than " + LONGEST_BODY + " bytes");
        }
        return witness.add(body);
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        requests.close();
        memory.close();
    }
}
