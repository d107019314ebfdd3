package grantledger.standalone.identity;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import grantledger.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An issuer that runs, with a clock that the test moves, and whoever asks it something. */
final class Running implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalIdentity identity;
    private final Issuer issuer;
    private Instant now = Instant.now();

    Running(Path directory) {
        identity = LocalIdentity.in(directory);
        identity.moveTo(FreePort.find());
        issuer = identity.serve(() -> now);
    }

    LocalIdentity identity() {
        return identity;
    }

    String url() {
        return identity.issuer();
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    JsonNode describesItself() {
        return json(get("/.well-known/openid-configuration", Map.of()));
    }

    HttpResponse<String> get(String path, Map<String, String> parameters, String... headers) {
        var query = parameters.isEmpty() ? "" : "?" + encoded(parameters);
        return send(request(path + query, headers).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> parameters, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(parameters))));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where somebody is sent on to, as its parameters. */
    static Map<String, String> sentOn(HttpResponse<String> answer) {
        var location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return URLUtils.parseParameters(location.getRawQuery()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parameter -> parameter.getValue().getFirst()));
    }

    static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        var more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    static Map<String, String> without(Map<String, String> parameters, String name) {
        var less = new HashMap<>(parameters);
        less.remove(name);
        return less;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encoded(Map<String, String> parameters) {
        return URLUtils.serializeParameters(parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue()))));
    }

    @Override
    public void close() {
        issuer.close();
        http.close();
    }
}
