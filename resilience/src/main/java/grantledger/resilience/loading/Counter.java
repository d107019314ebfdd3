package grantledger.resilience.loading;

import grantledger.resilience.loading.Outcome.Acknowledged;
import grantledger.resilience.loading.Outcome.Happened;
import grantledger.resilience.loading.Outcome.Refused;
import grantledger.resilience.loading.Outcome.Unknown;
import grantledger.resilience.running.Service;
import grantledger.standalone.identity.Bearer;
import grantledger.standalone.identity.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where commands are handed in, at one instance or another; what is answered goes into the ledger first. */
final class Counter {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Refusals that only ask to be sent again. */
    private static final Set<String> AGAIN = Set.of("no-concurrent-change", "idempotency-key-in-flight");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<Service> instances;
    private final Tokens tokens;
    private final Map<Bearer, String> issued = new ConcurrentHashMap<>();
    private final Ledger ledger;

    Counter(List<Service> instances, Tokens tokens, Ledger ledger) {
        this.instances = instances;
        this.tokens = tokens;
        this.ledger = ledger;
    }

    /** @param instance any number; those that are there are counted through */
    Outcome send(Asked asked, int instance) {
        var outcome = answered(asked, instances.get(Math.floorMod(instance, instances.size())));
        ledger.note(asked, outcome);
        return outcome;
    }

    private Outcome answered(Asked asked, Service instance) {
        try {
            return outcome(http.send(request(asked, instance), BodyHandlers.ofString()));
        } catch (IOException | JacksonException nothing) {
            return new Unknown(String.valueOf(nothing));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unknown("Interrupted");
        }
    }

    private HttpRequest request(Asked asked, Service instance) {
        return HttpRequest.newBuilder(URI.create(instance.url() + "/api/commands/" + asked.command()))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Bearer " + issued.computeIfAbsent(asked.by(), by -> tokens.of(by.importing(), Instant.now())))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", '"' + asked.key() + '"')
                .POST(BodyPublishers.ofString(asked.body()))
                .build();
    }

    private static Outcome outcome(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 500 || status == 429) {
            return new Unknown(status + " " + response.body());
        }
        var body = JsonMapper.shared().readTree(response.body());
        var rule = body.path("rule").asString("");
        if (AGAIN.contains(rule)) {
            return new Unknown(rule);
        }
        return status < 300 ? acknowledged(body) : new Refused(status, rule.isEmpty() ? response.body() : rule);
    }

    private static Acknowledged acknowledged(JsonNode body) {
        return new Acknowledged(
                body.path("id").asString(),
                body.path("events").valueStream().map(Counter::happened).toList());
    }

    private static Happened happened(JsonNode event) {
        return new Happened(
                event.path("type").asString(),
                event.path("stream").asString(),
                event.path("version").asLong(),
                event.path("position").asLong());
    }
}
