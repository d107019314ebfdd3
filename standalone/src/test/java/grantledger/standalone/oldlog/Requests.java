package grantledger.standalone.oldlog;

import grantledger.standalone.TestSystem;
import grantledger.standalone.identity.Bearer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks both services over HTTP, in anybody's name, and keeps every digit of what they answer. */
final class Requests {
    record Answer(int status, JsonNode body) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestSystem system;

    Requests(TestSystem system) {
        this.system = system;
    }

    Answer read(String path, Bearer reader, Map<String, String> headers) {
        return send(
                request(system.local().query().url() + path, reader, headers).GET());
    }

    Answer command(String name, Bearer sender, Map<String, String> headers, JsonNode body) {
        return post(system.local().command().url() + "/api/commands/" + name, sender, headers, body);
    }

    Answer rebuild(Bearer admin) {
        return post(
                system.local().query().url() + "/api/rebuild", admin, Map.of(), JsonNodeFactory.instance.objectNode());
    }

    private Answer post(String url, Bearer sender, Map<String, String> headers, JsonNode body) {
        return send(request(url, sender, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String url, Bearer bearer, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + system.token(bearer));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(
                response.statusCode(),
                json ? ExactJson.read(response.body()) : JsonNodeFactory.instance.stringNode(response.body()));
    }
}
