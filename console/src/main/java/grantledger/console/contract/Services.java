package grantledger.console.contract;

import grantledger.console.asking.Asked;
import grantledger.console.asking.Moment;
import grantledger.console.signin.AccessTokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the services on behalf of whoever is signed in.
 *
 * <p>Every method throws {@link Refused} with the service's problem where it says no, and {@link ServiceAway} where nothing answers; the
 * pages of {@code page} tell people of both.
 */
@Component
public class Services {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Few enough that a page of one person leaves the others' pages their share of the service. */
    private static final int SIDE_BY_SIDE = 4;

    private final Wire wire;
    private final AccessTokens tokens;

    Services(Wire wire, AccessTokens tokens) {
        this.wire = wire;
        this.tokens = tokens;
    }

    /** A read at the moment of the page: of now, holding the person's own last command; or as it was recorded then. */
    public JsonNode read(Asked asked, Query query) {
        return answer(asked, query).body();
    }

    /** As {@link #read}, with the position that the answer is of. */
    public Answer answer(Asked asked, Query query) {
        return at(asked, query, asked.moment().recorded());
    }

    /** A read of now, whatever moment the page shows; and reads that know no moment, such as the state of the service. */
    public JsonNode readNow(Asked asked, Query query) {
        return at(asked, query, Moment.now()).body();
    }

    /** A read of the audit paths, which know both clocks. */
    public Answer audit(Asked asked, Query query) {
        return at(asked, query, asked.moment());
    }

    /** Several reads as {@link #read}, some at a time side by side; answers stand in the order of the queries. */
    public List<JsonNode> readAll(Asked asked, List<Query> queries) {
        var headers = headers(asked, "application/json");
        var moment = asked.moment().recorded();
        var waits = Waits.here();
        try (var hands =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            var answers = queries.stream()
                    .map(query -> hands.submit(
                            waits.carriedBy(() -> at(headers, query, moment).body())))
                    .toList();
            return answers.stream().map(Services::come).toList();
        }
    }

    private static JsonNode come(Future<JsonNode> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waits for the answers any more", e);
        }
    }

    private Answer at(Asked asked, Query query, Moment moment) {
        return at(headers(asked, "application/json"), query, moment);
    }

    private Answer at(Map<String, String> headers, Query query, Moment moment) {
        if (!moment.isNow()) {
            query.with(moment.clock().parameter(), moment.value());
        }
        var response = wire.get(Service.QUERY, query.toString(), headers);
        return new Answer(response.json(JSON), response.header("As-Of-Position").map(Long::valueOf));
    }

    private Map<String, String> headers(Asked asked, String accept) {
        var headers = new TreeMap<String, String>();
        headers.put("Authorization", "Bearer " + tokens.ofWhoAsks());
        headers.put("Accept", accept);
        headers.put("Accept-Language", asked.wording().language().tag());
        if (asked.readAfter() > 0) {
            headers.put("Read-After", String.valueOf(asked.readAfter()));
        }
        return headers;
    }

    /** Anything that is not JSON: tables, workbooks, pictures, bundles. Whoever takes it closes its content. */
    public Download download(Asked asked, Query query, String accept) {
        var moment = asked.moment().recorded();
        if (!moment.isNow()) {
            query.with(moment.clock().parameter(), moment.value());
        }
        var response = wire.get(Service.QUERY, query.toString(), headers(asked, accept));
        return new Download(
                response.header("Content-Type").orElse("application/octet-stream"),
                response.header("Content-Disposition").orElse(""),
                response.content());
    }

    /** A text of now, such as a checkpoint of the log. */
    public String text(Asked asked, Query query) {
        var response = wire.get(Service.QUERY, query.toString(), headers(asked, "text/plain"));
        return new String(response.whole(), StandardCharsets.UTF_8);
    }

    /** Has the service that answers reads begin something, such as a rebuild. */
    public JsonNode begin(Asked asked, Query query) {
        var headers = headers(asked, "application/json");
        headers.remove("Read-After");
        return wire.post(query.toString(), headers).json(JSON);
    }

    /** When a service gave its last answer to anybody; empty where it has given none yet. */
    public Optional<Instant> heard(Service service) {
        return wire.heard(service);
    }

    /**
     * Sends a command.
     *
     * @param headers {@code Idempotency-Key}, {@code If-Match}, {@code Dry-Run}, as they are needed
     */
    public JsonNode send(Asked asked, String command, JsonNode body, Map<String, String> headers) {
        var all = headers(asked, "application/json");
        all.remove("Read-After");
        all.putAll(headers);
        var response = wire.post("/api/commands/" + command, JSON.writeValueAsString(body), all);
        return response.json(JSON);
    }

    /** The OpenAPI description of a service; open to everybody. */
    public JsonNode description(Service service) {
        return wire.get(service, "/v3/api-docs", Map.of("Accept", "application/json"))
                .json(JSON);
    }

    /** What was answered to the question whether a service is well, also where it says that it is not; empty where nothing sensible was. */
    public Optional<JsonNode> health(Service service) {
        try {
            return wire.health(service, Map.of("Authorization", "Bearer " + tokens.ofWhoAsks()))
                    .map(content -> JSON.readTree(content));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
