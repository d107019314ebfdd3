package grantledger.query.audit;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import grantledger.events.IndicatorEvent.PublishedValue;
import grantledger.events.Track;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Service.Call;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every path for auditors, by what was known and by what had happened; much is registered late, and some corrected. */
@Tag("server")
class AuditMomentsTest {

    private static final Instant MAY = Instant.parse("2018-05-01T10:00:00Z");

    private final UUID call = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID rival = UUID.randomUUID();
    private final UUID grant = UUID.randomUUID();

    @AfterEach
    void asBefore() {
        RELAY.by("system").occurred(null);
    }

    @Test
    void events_of_a_stream_are_those_that_were_known_or_had_happened() {
        long first = at(0, Given.submitted(id, call, Given.ALE, 400_000));
        at(120, Given.eligible(id));
        long late = at(60, new ConflictOfInterestDeclared(id, "bo", "Vän"));

        assertThat(types("position=" + (late - 1))).containsExactly("ApplicationSubmitted", "FormalCheckRecorded");
        assertThat(types("asOf=" + Relay.recordedAt(first))).containsExactly("ApplicationSubmitted");
        assertThat(types("occurredAt=" + MAY.plusSeconds(60)))
                .containsExactly("ApplicationSubmitted", "ConflictOfInterestDeclared");
        assertThat(types("occurredAt=" + MAY.plusSeconds(120)))
                .as("in the order in which they happened")
                .containsExactly("ApplicationSubmitted", "ConflictOfInterestDeclared", "FormalCheckRecorded");
        assertThat(types("")).endsWith("ConflictOfInterestDeclared");
        HttpResponse<String> answer = events("position=" + first).answer();
        assertThat(answer.headers().firstValue("As-Of-Position")).hasValue(String.valueOf(first));
        assertThat(events("position=" + (first - 1)).status()).isEqualTo(404);
        assertThat(events("occurredAt=2018-04-30").status()).isEqualTo(404);
        assertThat(events("position=1&asOf=2018-05-01").status()).isEqualTo(400);
        assertThat(events("position=-1").status()).isEqualTo(400);
    }

    @Test
    void an_indicator_is_as_it_was_with_everything_published() {
        long defined = RELAY.occurred(MAY).send(id, defined("Andel"));
        RELAY.occurred(MAY.plusSeconds(120)).send(id, published("70.10"));
        long corrected = RELAY.occurred(MAY.plusSeconds(60)).send(id, published("71.50"));

        assertThat(read("/api/audit/indicators/%s?position=%d", id, defined)
                        .ok()
                        .at("/publications")
                        .size())
                .isZero();
        JsonNode then = read("/api/audit/indicators/%s?occurredAt=%s", id, MAY.plusSeconds(90))
                .ok();
        assertThat(then.at("/title").stringValue()).isEqualTo("Andel");
        assertThat(then.at("/publications/0/position").longValue()).isEqualTo(corrected);
        assertThat(then.at("/publications/0/values/0/value").decimalValue()).isEqualByComparingTo("71.5");
        JsonNode change = read("/api/audit/indicators/%s/diff?from=%d", id, corrected - 1)
                .ok();
        String publication = "/publications/" + corrected;
        assertThat(row(change.at("/rows"), publication + "/period").at("/after").stringValue())
                .isEqualTo("2019");
        assertThat(row(change.at("/rows"), publication + "/values/0162/value")
                        .at("/after")
                        .decimalValue())
                .isEqualByComparingTo("71.5");
    }

    @Test
    void a_difference_says_which_event_made_each_change_who_and_why() {
        RELAY.by("anna");
        at(0, Given.submitted(id, call, Given.ALE, 400_000));
        long from = at(60, Given.eligible(id), Given.scored(id, "anna", 4, 4));
        RELAY.by("disa");
        long declined = at(120, new ApplicationDeclined(id, "Räcker inte", "disa"));

        JsonNode rows = read("/api/audit/applications/%s/diff?from=%d&to=%d", id, from, declined)
                .ok()
                .at("/rows");
        JsonNode status = row(rows, "/status");
        assertThat(status.at("/before").stringValue()).isEqualTo("ELIGIBLE");
        assertThat(status.at("/after").stringValue()).isEqualTo("DECLINED");
        assertThat(status.at("/type").stringValue()).isEqualTo("ApplicationDeclined");
        assertThat(status.at("/position").longValue()).isEqualTo(declined);
        assertThat(status.at("/version").longValue()).isEqualTo(4);
        assertThat(status.at("/actor").stringValue()).isEqualTo("disa");
        assertThat(status.at("/reasons").stringValue()).isEqualTo("Räcker inte");
        assertThat(status.at("/occurredAt").stringValue())
                .isEqualTo(MAY.plusSeconds(120).toString());
        assertThat(row(rows, "/decisions/" + declined + "/outcome").at("/after").stringValue())
                .isEqualTo("DECLINE");
        JsonNode begun = read("/api/audit/applications/%s/diff?to=%d", id, from - 2).ok();
        assertThat(row(begun.at("/rows"), "/contact").at("/withheld").booleanValue())
                .isTrue();
        assertThat(begun.toString()).doesNotContain(Given.CONTACT.email(), Given.CONTACT.phone());
    }

    @Test
    void a_difference_of_an_application_tells_what_its_grants_made_of_it() {
        at(0, Given.submitted(id, call, Given.ALE, 400_000));
        long granted = RELAY.sendTogether(inOrder(
                Given.granted(id, grant, 400_000), Given.established(grant, id, call, Given.ALE, 400_000)));
        long refused = RELAY.send(grant, new GrantRefused(grant, "Nej tack"));

        JsonNode rows = read("/api/audit/applications/%s/diff?from=%d&to=%d", id, granted, refused)
                .ok()
                .at("/rows");
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.at("/0/field").stringValue()).isEqualTo("/grantedAmountSek");
        assertThat(rows.at("/0/before").longValue()).isEqualTo(400_000);
        assertThat(rows.at("/0/after").longValue()).isZero();
        assertThat(rows.at("/0/stream").stringValue()).isEqualTo(grant.toString());
        assertThat(rows.at("/0/reasons").stringValue()).isEqualTo("Nej tack");
    }

    @Test
    void a_difference_of_what_had_happened_has_it_in_its_order_whenever_it_was_registered() {
        at(0, Given.submitted(id, call, Given.ALE, 400_000));
        at(600, Given.scored(id, "anna", 1, 1));
        at(60, Given.eligible(id), Given.scored(id, "anna", 5, 5));

        String diff = "/api/audit/applications/%s/diff?by=occurredAt&from=%s&to=%s";
        JsonNode rows = read(diff, id, MAY, MAY.plusSeconds(600)).ok().at("/rows");
        assertThat(rows.valueStream()
                        .filter(row -> row.at("/field").stringValue().equals("/score"))
                        .map(row -> row.at("/after").decimalValue().intValue()))
                .containsExactly(100, 20);
        assertThat(row(read(diff, id, MAY, MAY.plusSeconds(60)).ok().at("/rows"), "/status")
                        .at("/after")
                        .stringValue())
                .isEqualTo("ELIGIBLE");
    }

    @Test
    void a_difference_of_a_grant_names_the_instalment() {
        long from = RELAY.send(grant, Given.established(grant, id, call, Given.ALE, 300_000));
        RELAY.send(grant, new PaymentReleased(grant, 1, 150_000, "karin"));

        JsonNode rows = read("/api/audit/grants/%s/diff?from=%d", grant, from).ok().at("/rows");
        assertThat(row(rows, "/instalments/1/released").at("/after").booleanValue())
                .isTrue();
        assertThat(read("/api/audit/grants/%s/diff?from=%d", grant, from)
                        .header("Accept", "text/csv")
                        .answer()
                        .body())
                .startsWith("field,before,after,withheld,stream,position,version,type,")
                .contains("/instalments/1/released,false,true,false," + grant);
    }

    @Test
    void a_difference_is_asked_for_with_moments_in_order() {
        long last = at(0, Given.submitted(id, call, Given.ALE, 400_000));
        String diff = "/api/audit/applications/" + id + "/diff?";
        for (String query : List.of(
                "from=%d&to=%d".formatted(last, last - 1),
                "from=soon",
                "by=meaning",
                "by=occurredAt&from=1",
                "by=occurredAt&from=2020-01-02&to=2020-01-01",
                "sort=field",
                "after=x")) {
            assertThat(read("%s%s", diff, query).status()).as(query).isEqualTo(400);
        }
        assertThat(read("%sfrom=%d&to=%d", diff, last, last).ok().at("/total").intValue())
                .isZero();
        assertThat(read("%sto=%d", diff, last - 1).status()).isEqualTo(404);
        assertThat(read("/api/audit/grants/%s/diff", id).status())
                .as("an application is no grant")
                .isEqualTo(404);
    }

    @Test
    void a_context_says_whether_the_decision_follows_and_where_it_departs() {
        decide();
        JsonNode context = context("").ok();
        assertThat(context.at("/follows").booleanValue()).isFalse();
        assertThat(context.at("/departures")
                        .valueStream()
                        .map(one -> one.at("/respect").stringValue()))
                .containsExactly("AMOUNT", "LINE", "CLOSED");
        assertThat(context.at("/departures/1/words").stringValue())
                .contains("Its rank was 2 of 2 in PUBLIC", "1300000 SEK, above the ceiling of 1000000 SEK");
        assertThat(context.at("/recomputed/rank").intValue()).isEqualTo(2);
        assertThat(context.at("/recomputed/score").decimalValue()).isEqualByComparingTo("80");
        assertThat(context.at("/recomputed/sumSek").longValue()).isEqualTo(1_300_000);
        assertThat(context.at("/recomputed/aboveLine").booleanValue()).isFalse();
        assertThat(context.at("/basis").stringValue()).isEqualTo("RECORDED");
    }

    @Test
    void a_context_is_of_the_latest_decision_by_the_moment_and_by_what_had_happened() {
        long decided = decide();
        long corrected = at(7_200, new DecisionCorrected(id, "Stavfel", "Fel namn", "disa"));
        long late = RELAY.occurred(MAY.plusSeconds(3_000)).send(rival, Given.scored(rival, "anna", 1, 1));

        assertThat(context("position=" + (decided - 1)).status()).isEqualTo(404);
        assertThat(context("position=" + late).ok().at("/decision/position").longValue())
                .isEqualTo(decided);
        assertThat(context("position=" + corrected).ok().at("/decision/kind").stringValue())
                .isEqualTo("CORRECTED");
        assertThat(context("position=" + corrected).ok().at("/follows").isNull())
                .isTrue();
        assertThat(context("asOf=" + Relay.recordedAt(corrected))
                        .ok()
                        .at("/decision/position")
                        .longValue())
                .isEqualTo(decided);
        JsonNode happened = context("occurredAt=" + MAY.plusSeconds(3_600)).ok();
        assertThat(happened.at("/decision/position").longValue()).isEqualTo(decided);
        assertThat(happened.at("/basis").stringValue()).isEqualTo("HAPPENED");
        assertThat(happened.at("/asOf").longValue()).isGreaterThanOrEqualTo(late);
        assertThat(happened.at("/recomputed/rank").intValue())
                .as("with the rival's points that were registered after the decision")
                .isEqualTo(1);
        assertThat(happened.at("/recomputed/aboveLine").booleanValue()).isTrue();
        assertThat(happened.at("/ranking/0/applicationId").stringValue()).isEqualTo(id.toString());
        assertThat(context("occurredAt=" + MAY.plusSeconds(3_599)).status()).isEqualTo(404);
    }

    /** Below the line, by less than was recommended; an hour after it was submitted. */
    private long decide() {
        RELAY.occurred(MAY).send(call, Given.announced(call, 1_000_000));
        RELAY.send(
                rival,
                Given.submitted(rival, call, Given.ALE, 900_000),
                Given.eligible(rival),
                Given.scored(rival, "anna", 5, 5));
        at(
                0,
                Given.submitted(id, call, Given.ALE, 400_000),
                Given.eligible(id),
                Given.scored(id, "anna", 4, 4),
                Given.recommended(id, 400_000, "olle"));
        RELAY.occurred(MAY.plusSeconds(3_600));
        return RELAY.sendTogether(inOrder(
                        new CallFundsCommitted(call, id, Track.PUBLIC, 300_000, 300_000),
                        Given.granted(id, grant, 300_000),
                        Given.established(grant, id, call, Given.ALE, 300_000)))
                - 1;
    }

    private static Map<Event, UUID> inOrder(Event... events) {
        Map<Event, UUID> act = new LinkedHashMap<>();
        List.of(events).forEach(event -> act.put(event, event.stream()));
        return act;
    }

    /** @param seconds after which it happened */
    private long at(int seconds, Event... events) {
        return RELAY.occurred(MAY.plusSeconds(seconds)).send(id, events);
    }

    private Call context(String moment) {
        return read("/api/audit/decisions/%s/context?%s", id, moment);
    }

    private List<String> types(String moment) {
        return events(moment)
                .ok()
                .at("/rows")
                .valueStream()
                .map(row -> row.at("/type").stringValue())
                .toList();
    }

    private Call events(String moment) {
        return read("/api/audit/streams/%s/events?%s", id, moment);
    }

    private static Call read(String path, Object... values) {
        return SERVICE.get(path, values).as("anna", "AUDITOR").after(RELAY.position());
    }

    private static JsonNode row(JsonNode rows, String field) {
        return rows.valueStream()
                .filter(row -> row.at("/field").stringValue().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError(field + " in " + rows));
    }

    private IndicatorDefined defined(String title) {
        return new IndicatorDefined(
                id,
                IndicatorArea.HOUSING,
                title,
                "procent",
                "Andel av alla",
                "SCB",
                Aggregation.MEAN,
                Direction.BETTER,
                "olle");
    }

    private IndicatorValuesPublished published(String value) {
        return new IndicatorValuesPublished(
                id, "2019", List.of(new PublishedValue("0162", new BigDecimal(value), null, null)), null, "olle");
    }
}
