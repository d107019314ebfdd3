package grantledger.standalone.identity;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Between the JDK's server and the requests and answers of the library that knows the protocol. */
final class Exchange {
    private static final int MOST_BYTES = 64 * 1024;

    private Exchange() {}

    static byte[] body(HttpExchange exchange) throws IOException {
        return exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    }

    static boolean isTooLong(byte[] body) {
        return body.length > MOST_BYTES;
    }

    /** @throws IllegalArgumentException when it is otherwise than any request of ours */
    static HTTPRequest read(HttpExchange exchange, byte[] body, String issuer) {
        var asked = exchange.getRequestURI();
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        var request = new HTTPRequest(
                HTTPRequest.Method.valueOf(exchange.getRequestMethod()),
                URI.create(issuer + asked.getRawPath() + query));
        exchange.getRequestHeaders().forEach((name, values) -> request.setHeader(name, values.toArray(String[]::new)));
        request.setBody(new String(body, StandardCharsets.UTF_8));
        return request;
    }

    static void write(HttpExchange exchange, HTTPResponse response) throws IOException {
        response.getHeaderMap()
                .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        var headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        var body = response.getBody() == null ? new byte[0] : response.getBody().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(response.getStatusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
