package grantledger.console.served;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as a service would, each path with what a test says. */
public final class StandIn implements AutoCloseable {

    /** What a path is answered with. */
    public record Said(int status, String type, String body, Map<String, String> headers) {}

    private final Map<String, Said> said = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final int port;
    private HttpServer server;

    public StandIn() {
        server = started(0);
        port = server.getAddress().getPort();
    }

    private HttpServer started(int wanted) {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            started.createContext("/", this::answer);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        var answer = said.getOrDefault(
                exchange.getRequestURI().getPath(),
                problem(404, "exists-within-scope", "Nothing stands in for " + exchange.getRequestURI()));
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        var body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Said problem(int status, String rule, String detail) {
        return new Said(status, "application/problem+json", """
            {"status": %d, "rule": "%s", "detail": "%s"}\
            """.formatted(status, rule, detail), Map.of());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public StandIn says(String path, String json) {
        said.put(path, new Said(200, "application/json", json, Map.of()));
        return this;
    }

    public StandIn writes(String path, String text) {
        said.put(path, new Said(200, "text/plain;charset=UTF-8", text, Map.of()));
        return this;
    }

    public StandIn refuses(String path, int status, String rule, String detail) {
        said.put(path, problem(status, rule, detail));
        return this;
    }

    /** As a request that cannot be understood, because of one field of it. */
    public StandIn refusesFields(String path, String field) {
        said.put(path, new Said(400, "application/problem+json", """
            {"status": 400, "errors": [{"field": "%s", "message": "is malformed"}]}\
            """.formatted(field), Map.of()));
        return this;
    }

    public StandIn refuses(String path, int status, int retryAfter) {
        var problem = problem(status, "", "");
        said.put(
                path,
                new Said(status, problem.type(), problem.body(), Map.of("Retry-After", String.valueOf(retryAfter))));
        return this;
    }

    /** Method, path and query of everything it was asked. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void goAway() {
        server.stop(0);
    }

    /** At the same address, where nothing else listens meanwhile. */
    public void comeBack() {
        server = started(port);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
