package grantledger.standalone.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** One of the services, over HTTP. */
public final class ServiceClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;

    public ServiceClient(String url) {
        this.url = url;
    }

    /** @param headers beside {@code Authorization} and {@code Content-Type} */
    public Answer post(String path, String token, JsonNode body, Map<String, String> headers) {
        var request = request(path, token, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return answer(send(request));
    }

    /** @param headers beside {@code Authorization} and {@code Content-Type} */
    public Answer upload(String path, String token, String csv, Map<String, String> headers) {
        var request = request(path, token, headers)
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(BodyPublishers.ofString(csv))
                .build();
        return answer(send(request));
    }

    public Answer get(String path, String token, Map<String, String> headers) {
        return answer(send(request(path, token, headers).GET().build()));
    }

    /** Waits until the views have folded the position, with patience: 503 means that they are on their way. */
    public Answer getAfter(long position, String path, String token) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        Answer answer;
        do {
            answer = get(path, token, Map.of("Read-After", String.valueOf(position)));
        } while (answer.status() == 503 && System.nanoTime() < giveUp);
        return answer;
    }

    /** Many commands of one person in one request; answers come in their order. */
    public List<Answer> postAll(List<Asking> lines, String token) {
        var request = request("/api/commands", token, Map.of())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(
                        lines.stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n", "", "\n"))))
                .build();
        var response = send(request);
        if (response.statusCode() >= 400) {
            throw new UnexpectedAnswer(
                    "The batch was refused: " + answer(response).problem());
        }
        return response.body().lines().map(line -> line(JSON.readTree(line))).toList();
    }

    private static Answer line(JsonNode body) {
        return new Answer(body.path("status").asInt(200), body);
    }

    private HttpRequest.Builder request(String path, String token, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .setHeader("Accept", "application/json, application/x-ndjson");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("Interrupted while waiting for " + request.uri());
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        var body = response.body();
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return new Answer(
                response.statusCode(),
                json && !body.isBlank() ? JSON.readTree(body) : JsonNodeFactory.instance.stringNode(body));
    }
}
