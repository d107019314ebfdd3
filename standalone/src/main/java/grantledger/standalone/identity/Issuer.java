package grantledger.standalone.identity;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An OpenID Connect provider for this machine alone, where nobody has a password. */
public final class Issuer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Issuer.class.getName());

    private final HttpServer server;
    private final String name;
    private final Set<String> hosts;
    private final Map<String, Function<HTTPRequest, HTTPResponse>> endpoints;

    private Issuer(
            HttpServer server, int port, String name, Map<String, Function<HTTPRequest, HTTPResponse>> endpoints) {
        this.server = server;
        this.name = name;
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.endpoints = endpoints;
    }

    /** @param endpoints by method and path, with a blank between */
    static Issuer serve(int port, String name, Map<String, Function<HTTPRequest, HTTPResponse>> endpoints) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var issuer = new Issuer(server, port, name, endpoints);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", issuer::handle);
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer cannot listen on port " + port, e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Exchange.write(exchange, answer(exchange));
        }
    }

    /** A page elsewhere whose name has been made to lead here is not let in: it could read what it is answered. */
    private HTTPResponse answer(HttpExchange exchange) throws IOException {
        if (!hosts.contains(exchange.getRequestHeaders().getFirst("Host"))) {
            return new HTTPResponse(421);
        }
        var endpoint = endpoints.get(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        return endpoint == null ? new HTTPResponse(404) : answer(exchange, endpoint);
    }

    private HTTPResponse answer(HttpExchange exchange, Function<HTTPRequest, HTTPResponse> endpoint)
            throws IOException {
        var body = Exchange.body(exchange);
        if (Exchange.isTooLong(body)) {
            return new HTTPResponse(413);
        }
        HTTPRequest request;
        try {
            request = Exchange.read(exchange, body, name);
        } catch (IllegalArgumentException notOurs) {
            return new HTTPResponse(400);
        }
        try {
            return endpoint.apply(request);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The issuer could not answer", e);
            return new HTTPResponse(500);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
