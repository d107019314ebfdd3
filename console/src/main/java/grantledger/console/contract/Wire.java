package grantledger.console.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests and their answers; refusals come out as {@link Refused}. */
@Component
@EnableConfigurationProperties(ServiceAddresses.class)
class Wire {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration FOR_HEALTH = Duration.ofSeconds(2);

    private final ServiceAddresses addresses;
    private final Map<Service, Instant> heard = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();

    Wire(ServiceAddresses addresses) {
        this.addresses = addresses;
    }

    /** An answer whose content has not been read. */
    record Response(HttpResponse<InputStream> received) {
        Optional<String> header(String name) {
            return received.headers().firstValue(name);
        }

        int status() {
            return received.statusCode();
        }

        InputStream content() {
            return received.body();
        }

        JsonNode json(JsonMapper mapper) {
            return mapper.readTree(whole());
        }

        byte[] whole() {
            try (var _ = Waits.here().call();
                    var content = content()) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("The answer broke off", e);
            }
        }
    }

    Response get(Service service, String path, Map<String, String> headers) {
        return accepted(service, request(service, path, headers).GET().build());
    }

    Response post(String path, String body, Map<String, String> headers) {
        var request = request(Service.COMMAND, path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return accepted(Service.COMMAND, request);
    }

    /** To the service that answers reads, without a body. */
    Response post(String path, Map<String, String> headers) {
        return accepted(
                Service.QUERY,
                request(Service.QUERY, path, headers)
                        .POST(BodyPublishers.noBody())
                        .build());
    }

    /** When a service gave its last answer, refusals included; empty until it gave one. */
    Optional<Instant> heard(Service service) {
        return Optional.ofNullable(heard.get(service));
    }

    Optional<String> health(Service service, Map<String, String> headers) {
        var request = request(addresses.ofHealth(service), "/actuator/health", headers)
                .timeout(FOR_HEALTH)
                .build();
        try (var _ = Waits.here().call()) {
            return Optional.of(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpRequest.Builder request(Service service, String path, Map<String, String> headers) {
        return request(addresses.of(service), path, headers);
    }

    private HttpRequest.Builder request(URI base, String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(addresses.patience());
        headers.forEach(request::header);
        return request;
    }

    private Response accepted(Service service, HttpRequest request) {
        try (var _ = Waits.here().call()) {
            var response = new Response(http.send(request, BodyHandlers.ofInputStream()));
            heard.put(service, clock.instant());
            if (response.status() >= 400) {
                throw new Refused(problem(response));
            }
            return response;
        } catch (IOException e) {
            throw new ServiceAway(service, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAway(service, e);
        }
    }

    private static Problem problem(Response response) {
        int retryAfter = response.header("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
        try {
            var body = response.json(JSON);
            return new Problem(
                    response.status(),
                    body.path("title").asString(""),
                    body.path("detail").asString(""),
                    body.path("rule").asString(""),
                    body.path("errors").valueStream().map(Wire::fieldError).toList(),
                    retryAfter);
        } catch (JacksonException _) {
            return new Problem(response.status(), "", "", "", List.of(), retryAfter);
        }
    }

    private static Problem.FieldError fieldError(JsonNode error) {
        return new Problem.FieldError(
                error.path("field").asString(""), error.path("message").asString(""));
    }
}
