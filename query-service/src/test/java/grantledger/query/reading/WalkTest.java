package grantledger.query.reading;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.IndicatorArea;
import grantledger.events.ReportKind;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A list page by page, while others write. */
@Tag("server")
class WalkTest {

    private final UUID call = UUID.randomUUID();
    private long earlier = 1_000_000;

    @AfterEach
    void now() {
        RELAY.occurred(null);
    }

    @Test
    void meets_every_row_once_whatever_comes_before_it_or_goes_meanwhile() {
        List<String> first = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            first.addFirst(apply());
        }
        List<String> met = new ArrayList<>();
        JsonNode page = page("status=SUBMITTED&size=3");
        while (true) {
            page.at("/rows").forEach(row -> met.add(row.at("/applicationId").stringValue()));
            if (page.at("/next").isNull()) {
                break;
            }
            apply();
            withdraw(met.getFirst());
            page = page("status=SUBMITTED&size=3&after=" + page.at("/next").stringValue());
        }

        assertThat(met).isEqualTo(first);
        assertThat(page.at("/page").intValue()).isEqualTo(3);
        assertThat(page.at("/size").intValue()).isEqualTo(3);
    }

    @Test
    void goes_through_every_list_in_every_order_it_has() {
        for (int i = 0; i < 3; i++) {
            decide(UUID.fromString(apply()));
        }
        apply();
        for (String list : List.of("applications", "decisions", "grants", "reports", "outcomes")) {
            for (String sort : sorts(list)) {
                String rows = "/api/%s?callId=%s&sort=%s".formatted(list, call, sort);
                List<String> whole =
                        rows(SERVICE.get(rows).after(RELAY.position()).ok());
                assertThat(walked(rows + "&size=1", whole.size()))
                        .as(list + " by " + sort)
                        .isEqualTo(whole)
                        .hasSizeGreaterThan(2);
            }
        }
    }

    /** Each list then has rows of it, some of which are alike in most things. */
    private void decide(UUID application) {
        UUID grant = UUID.randomUUID();
        RELAY.send(application, Given.granted(application, grant, 1000));
        RELAY.send(
                grant,
                Given.established(grant, application, call, Given.ALE, 1000),
                new OutcomeReported(
                        grant,
                        UUID.randomUUID(),
                        ReportKind.PROGRESS,
                        null,
                        Given.START,
                        Given.END,
                        List.of(),
                        "Klart",
                        GoalFulfilment.FULLY,
                        List.of(new Indicator(
                                IndicatorArea.HOUSING, "Trångbodda", "elever", null, null, BigDecimal.ONE)),
                        "applicant"));
    }

    @Test
    void is_refused_from_where_it_cannot_go_on() {
        apply();
        apply();
        String next = page("size=1").at("/next").stringValue();
        page("size=1&sort=submittedAt&after=" + next);

        refused("after=soon");
        refused("after=" + next + "&page=1");
        refused("after=" + next + "&sort=applicant");
        refused("after=" + text("{\"page\":1,\"sort\":\"submittedAt\",\"values\":[]}"));
        refused("after=" + text("{\"page\":1,\"sort\":\"submittedAt\",\"values\":[[\"text\",\"a\"]]}"));
        refused("after="
                + text("{\"page\":1,\"sort\":\"submittedAt\",\"values\":[[\"text\",\"a\"],[\"text\",\"a\"]]}"));
        refused("after="
                + text("{\"page\":1,\"sort\":\"submittedAt\",\"values\":[[\"date\",\"a\"],[\"uuid\",\"a\"]]}"));
        refused("after="
                + text("{\"page\":1,\"sort\":\"submittedAt\",\"values\":[[\"text\",\"\\u0000\"],[\"uuid\","
                        + "\"00000000-0000-4000-8000-000000000000\"]]}"));
    }

    private static List<String> walked(String list, int atMost) {
        List<String> walked = new ArrayList<>();
        JsonNode page = SERVICE.get(list).after(RELAY.position()).ok();
        walked.addAll(rows(page));
        while (!page.at("/next").isNull() && walked.size() <= atMost) {
            page = SERVICE.get(list + "&after=" + page.at("/next").stringValue())
                    .ok();
            walked.addAll(rows(page));
        }
        return walked;
    }

    private static List<String> rows(JsonNode page) {
        return page.at("/rows").valueStream().map(JsonNode::toString).toList();
    }

    /** As the refusal of an unknown one lists them. */
    private static Set<String> sorts(String list) {
        String known = SERVICE.get("/api/%s?sort=nothing", list)
                .body()
                .at("/errors/0/message")
                .stringValue();
        Set<String> sorts = new LinkedHashSet<>();
        for (String field :
                known.substring(known.indexOf('[') + 1, known.indexOf(']')).split(", ", -1)) {
            sorts.add(field);
            sorts.add("-" + field);
        }
        return sorts;
    }

    private static String text(String json) {
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String query) {
        JsonNode problem =
                SERVICE.get("/api/applications?callId=%s&%s", call, query).body();
        assertThat(problem.at("/status").intValue()).as(query + problem).isEqualTo(400);
        assertThat(problem.at("/errors/0/field").stringValue()).isEqualTo("after");
    }

    private JsonNode page(String query) {
        return SERVICE.get("/api/applications?callId=%s&%s", call, query)
                .after(RELAY.position())
                .ok();
    }

    /** One that comes before all others. */
    private String apply() {
        UUID id = UUID.randomUUID();
        RELAY.occurred(Relay.BEGINNING.plusSeconds(--earlier));
        RELAY.send(id, Given.submitted(id, call, Given.ALE, earlier));
        return id.toString();
    }

    private static void withdraw(String application) {
        UUID id = UUID.fromString(application);
        RELAY.send(id, new ApplicationWithdrawn(id, "Ändrade planer"));
    }
}
