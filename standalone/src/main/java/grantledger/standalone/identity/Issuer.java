package grantledger.standalone.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** Publishes who issues tokens and the public key to check them with (OpenID Connect Discovery 1.0, section 4). */
public final class Issuer implements AutoCloseable {
    private final HttpServer server;

    private Issuer(HttpServer server) {
        this.server = server;
    }

    static Issuer serve(int port, String issuer, RSAKey publicKey) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            publish(server, "/.well-known/openid-configuration", configuration(issuer));
            publish(server, "/jwks", new JWKSet(publicKey).toJSONObject());
            server.start();
            return new Issuer(server);
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer cannot listen on port " + port, e);
        }
    }

    private static Map<String, Object> configuration(String issuer) {
        return Map.of(
                "issuer", issuer,
                "jwks_uri", issuer + "/jwks",
                "response_types_supported", List.of("none"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private static void publish(HttpServer server, String path, Map<String, Object> document) {
        var body = JSONObjectUtils.toJSONString(document).getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> answer(exchange, body));
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
