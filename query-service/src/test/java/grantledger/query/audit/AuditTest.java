package grantledger.query.audit;

import static grantledger.query.fixtures.Eventually.eventually;
import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.DecisionOutcome;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.Track;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class AuditTest {

    private final UUID call = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID rival = UUID.randomUUID();
    private final UUID grant = UUID.randomUUID();
    private long submitted;
    private long scored;
    private long decided;
    private long last;

    @BeforeEach
    void decide() {
        RELAY.by("anna");
        RELAY.send(call, Given.announced(call, 1_000_000));
        submitted = RELAY.send(id, Given.submitted(id, call, Given.ALE, 400_000));
        RELAY.send(
                rival,
                Given.submitted(rival, call, Given.ALE, 100_000),
                Given.eligible(rival),
                Given.scored(rival, "bo", 3, 3));
        RELAY.send(id, Given.eligible(id));
        scored = RELAY.send(id, Given.scored(id, "anna", 4, 4), Given.scored(id, "bo", 2, 2));
        RELAY.send(id, new ConflictOfInterestDeclared(id, "bo", "Vän"), Given.recommended(id, 400_000, "olle"));
        Map<Event, UUID> decision = new LinkedHashMap<>();
        decision.put(new CallFundsCommitted(call, id, Track.PUBLIC, 300_000, 300_000), call);
        decision.put(Given.granted(id, grant, 300_000), id);
        decision.put(Given.established(grant, id, call, Given.ALE, 300_000), grant);
        last = RELAY.sendTogether(decision);
        decided = last - 1;
        RELAY.send(rival, Given.scored(rival, "bo", 5, 5));
        last = RELAY.send(grant, new GrantAccepted(grant));
    }

    @AfterEach
    void asBefore() {
        RELAY.by("system").occurred(null);
    }

    @Test
    void lists_every_event_of_a_stream_with_its_circumstances() {
        JsonNode events =
                SERVICE.get("/api/audit/streams/%s/events", id).after(last).ok();

        assertThat(events.at("/total").intValue()).isEqualTo(7);
        JsonNode first = events.at("/rows/0");
        assertThat(first.at("/type").stringValue()).isEqualTo("ApplicationSubmitted");
        assertThat(first.at("/version").longValue()).isEqualTo(1);
        assertThat(first.at("/position").longValue()).isEqualTo(submitted);
        assertThat(first.at("/recordedAt").stringValue())
                .isEqualTo(Relay.recordedAt(submitted).toString());
        assertThat(first.at("/actor").stringValue()).isEqualTo("anna");
        assertThat(first.at("/command").stringValue()).isEqualTo("some-command");
        assertThat(first.at("/payload/proposal/requestedAmountSek").longValue()).isEqualTo(400_000);
        assertThat(SERVICE.get("/api/audit/streams/%s/events", UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void shows_one_event_by_its_position_to_those_who_see_streams() {
        JsonNode event = SERVICE.get("/api/audit/events/%d", decided)
                .after(last)
                .as("olle", "OFFICER")
                .ok();

        assertThat(event.at("/stream").stringValue()).isEqualTo(id.toString());
        assertThat(event.at("/type").stringValue()).isEqualTo("FundsGranted");
        assertThat(event.at("/position").longValue()).isEqualTo(decided);
        assertThat(event.at("/actor").stringValue()).isEqualTo("anna");
        assertThat(event.at("/payload/amountSek").longValue()).isEqualTo(300_000);
        assertThat(event.at("/recordedPayload").isNull()).isTrue();
        assertThat(SERVICE.get("/api/audit/events/%d", last + 1_000).status()).isEqualTo(404);
        for (String role :
                new String[] {"DECISION_MAKER", "CONTROLLER", "REPORTER", "ASSESSOR", "APPLICANT", "IMPORTER"}) {
            assertThat(SERVICE.get("/api/audit/events/%d", decided)
                            .as("x", role)
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @Test
    void shows_one_event_as_it_was_recorded_too_where_that_was_an_earlier_revision() {
        long returned = RELAY.sendEarlier(call, "CallFundsReturned", 1, """
            {"amountSek": 100000, "applicationId": "%s", "callId": "%s", "committedSek": 200000, "track": "PUBLIC"}\
            """.formatted(id, call));

        JsonNode event =
                SERVICE.get("/api/audit/events/%d", returned).after(returned).ok();

        assertThat(event.at("/revision").intValue()).isEqualTo(2);
        assertThat(event.at("/payload/courtOrderedSek").isNull()).isTrue();
        assertThat(event.at("/recordedRevision").intValue()).isEqualTo(1);
        assertThat(event.at("/recordedPayload").has("courtOrderedSek")).isFalse();
        assertThat(event.at("/recordedPayload/committedSek").longValue()).isEqualTo(200_000);
    }

    @Test
    void keeps_an_earlier_revision_as_it_arrived_and_shows_what_it_says_today() {
        String arrived = """
            {"amountSek": 100000, "applicationId": "%s", "callId": "%s", "committedSek": 200000, "track": "PUBLIC"}\
            """.formatted(id, call);
        long returned = RELAY.sendEarlier(call, "CallFundsReturned", 1, arrived);

        JsonNode shown = SERVICE.get("/api/audit/streams/%s/events", call)
                .after(returned)
                .ok()
                .at("/rows/2"); // after the announcement and what was committed
        assertThat(shown.at("/revision").intValue()).isEqualTo(2);
        assertThat(shown.at("/payload/courtOrderedSek").isNull()).isTrue();
        var kept = SERVICE.database()
                .sql("select revision, payload::text from views.history where position = ?")
                .param(returned)
                .query((row, _) -> row.getInt(1) + " " + row.getString(2))
                .single();
        assertThat(kept).isEqualTo("1 " + arrived);
        assertThat(SERVICE.get("/api/audit/calls/%s?position=%d", call, returned)
                        .as("rev", "AUDITOR")
                        .ok()
                        .at("/tracks/0/committedSek")
                        .longValue())
                .isEqualTo(200_000);
    }

    @Test
    void shows_what_was_known_at_a_position_or_time() {
        assertThat(earlier("position=" + submitted).at("/status").stringValue()).isEqualTo("SUBMITTED");
        assertThat(earlier("position=" + scored).at("/score").decimalValue()).isEqualByComparingTo("60");
        assertThat(earlier("asOf=" + Relay.recordedAt(scored)).at("/score").decimalValue())
                .isEqualByComparingTo("60");
        assertThat(earlier("position=" + decided).at("/status").stringValue()).isEqualTo("GRANTED");
        assertThat(SERVICE.get("/api/audit/applications/%s?position=%d", id, submitted - 1)
                        .as("rev", "AUDITOR")
                        .after(last)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void says_which_position_a_time_is_and_whether_it_stays_so() {
        Instant time = Relay.recordedAt(scored).plusSeconds(30);
        JsonNode then = earlier("asOf=" + time);
        assertThat(then.at("/asOf").longValue()).isEqualTo(scored);
        assertThat(then.at("/final").booleanValue()).isTrue();
        assertThat(earlier("position=" + scored)).isEqualTo(then);

        String ahead = "asOf=" + Relay.recordedAt(last).plusSeconds(30);
        eventually(() -> assertThat(
                        SERVICE.get("/api/status").ok().at("/lastKnown").longValue())
                .isEqualTo(last));
        JsonNode quiet = earlier(ahead);
        assertThat(quiet.at("/asOf").longValue()).isEqualTo(last);
        assertThat(quiet.at("/final").booleanValue())
                .as("nothing after it has been folded, but the log has been quiet since, for more than a day")
                .isTrue();
        JsonNode today = earlier("asOf=" + Instant.now());
        assertThat(today.at("/asOf").longValue()).isEqualTo(last);
        assertThat(today.at("/final").booleanValue()).isFalse();
        assertThat(earlier("position=" + today.at("/asOf").longValue())
                        .at("/final")
                        .booleanValue())
                .isTrue();

        long before = last;
        last = RELAY.send(rival, Given.scored(rival, "bo", 1, 1));
        assertThat(earlier(ahead).at("/asOf").longValue()).isEqualTo(before);
        assertThat(earlier(ahead).at("/final").booleanValue()).isTrue();
        assertThat(earlier("occurredAt=" + time).at("/asOf").longValue()).isEqualTo(last);
        assertThat(earlier("occurredAt=" + time).at("/final").booleanValue())
                .as("more may be recorded of what had happened by then")
                .isFalse();
    }

    @Test
    void shows_calls_and_grants_as_they_were_too() {
        String callThen = "/api/audit/calls/%s?position=%d";
        assertThat(SERVICE.get(callThen, call, decided)
                        .as("rev", "AUDITOR")
                        .after(last)
                        .ok()
                        .at("/tracks/0/committedSek")
                        .longValue())
                .isEqualTo(300_000);
        assertThat(SERVICE.get(callThen, call, submitted)
                        .as("rev", "AUDITOR")
                        .ok()
                        .at("/tracks/0/committedSek")
                        .longValue())
                .isZero();
        assertThat(SERVICE.get("/api/audit/grants/%s?position=%d", grant, decided + 1)
                        .as("rev", "AUDITOR")
                        .ok()
                        .at("/status")
                        .stringValue())
                .isEqualTo("ESTABLISHED");
        assertThat(SERVICE.get("/api/audit/grants/%s?position=%d", id, last)
                        .as("rev", "AUDITOR")
                        .status())
                .as("an application is no grant")
                .isEqualTo(404);
    }

    @Test
    void tells_what_was_known_from_what_had_happened() {
        Instant longAgo = Instant.parse("2018-05-01T10:00:00Z");
        UUID old = UUID.randomUUID();
        RELAY.occurred(longAgo).send(old, Given.submitted(old, call, Given.ALE, 1));
        last = RELAY.occurred(longAgo.plusSeconds(60)).send(old, Given.eligible(old));

        String path = "/api/audit/applications/" + old + "?";
        assertThat(SERVICE.get(path + "occurredAt=2018-05-01T10:00:30Z")
                        .as("rev", "AUDITOR")
                        .after(last)
                        .ok()
                        .at("/status")
                        .stringValue())
                .isEqualTo("SUBMITTED");
        assertThat(SERVICE.get(path + "occurredAt=2018-05-01T10:01:00Z")
                        .as("rev", "AUDITOR")
                        .ok()
                        .at("/status")
                        .stringValue())
                .isEqualTo("ELIGIBLE");
        assertThat(SERVICE.get(path + "asOf=2018-06-01T00:00:00Z")
                        .as("rev", "AUDITOR")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void case_R9_shows_a_change_that_had_happened_and_not_the_payment_registered_before_it() {
        RELAY.occurred(Instant.parse("2020-06-20T08:00:00Z"))
                .send(grant, new PaymentReleased(grant, 1, 150_000, "controller"));
        last = RELAY.occurred(Instant.parse("2020-06-12T08:00:00Z"))
                .send(
                        grant,
                        new GrantAmountChanged(
                                grant,
                                200_000,
                                Given.established(grant, id, call, Given.ALE, 200_000)
                                        .instalments(),
                                "Ändring",
                                "decider"));

        JsonNode then = SERVICE.get("/api/audit/grants/%s?occurredAt=2020-06-15", grant)
                .as("rev", "AUDITOR")
                .after(last)
                .ok();
        assertThat(then.at("/amountSek").longValue()).isEqualTo(200_000);
        assertThat(then.at("/instalments/0/released").booleanValue()).isFalse();
        assertThat(then.at("/status").stringValue()).isEqualTo("ACCEPTED");
    }

    @Test
    void case_R9_shows_an_application_in_the_order_in_which_things_happened() {
        UUID late = UUID.randomUUID();
        Instant may = Instant.parse("2018-05-01T10:00:00Z");
        RELAY.occurred(may).send(late, Given.submitted(late, call, Given.ALE, 1));
        RELAY.occurred(may.plusSeconds(600)).send(late, Given.scored(late, "bo", 1, 1));
        last = RELAY.occurred(may.plusSeconds(60)).send(late, Given.eligible(late), Given.scored(late, "bo", 5, 5));

        JsonNode then = occurred(late, may.plusSeconds(300));
        assertThat(then.at("/status").stringValue()).isEqualTo("ELIGIBLE");
        assertThat(then.at("/score").decimalValue()).isEqualByComparingTo("100");
        assertThat(occurred(late, may.plusSeconds(600)).at("/score").decimalValue())
                .as("the later points, though they were registered first")
                .isEqualByComparingTo("20");
        assertThat(occurred(late, may.plusSeconds(300)).at("/version").longValue())
                .isEqualTo(4);
    }

    @Test
    void case_R10_means_a_day_to_its_end_in_sweden() {
        UUID late = UUID.randomUUID();
        RELAY.occurred(Instant.parse("2019-12-30T10:00:00Z")).send(late, Given.submitted(late, call, Given.ALE, 1));
        last = RELAY.occurred(Instant.parse("2019-12-31T23:30:00Z")).send(late, Given.eligible(late));

        String path = "/api/audit/applications/" + late + "?occurredAt=";
        assertThat(SERVICE.get(path + "2019-12-31")
                        .as("rev", "AUDITOR")
                        .after(last)
                        .ok()
                        .at("/status")
                        .stringValue())
                .isEqualTo("SUBMITTED");
        assertThat(SERVICE.get(path + "2020-01-01")
                        .as("rev", "AUDITOR")
                        .ok()
                        .at("/status")
                        .stringValue())
                .isEqualTo("ELIGIBLE");
        assertThat(SERVICE.get(path + "2020-02-30").as("rev", "AUDITOR").status())
                .isEqualTo(400);
    }

    @Test
    void shows_the_amount_that_was_in_force_then() {
        last = RELAY.send(grant, new GrantRefused(grant, "Nej tack"));

        assertThat(earlier("position=" + (last - 1)).at("/grantedAmountSek").longValue())
                .isEqualTo(300_000);
        assertThat(earlier("position=" + last).at("/grantedAmountSek").longValue())
                .isZero();
        assertThat(earlier("position=" + submitted).at("/grantedAmountSek").isNull())
                .isTrue();
    }

    private JsonNode occurred(UUID application, Instant at) {
        return SERVICE.get("/api/audit/applications/%s?occurredAt=%s", application, at)
                .as("rev", "AUDITOR")
                .after(last)
                .ok();
    }

    @Test
    void needs_exactly_one_moment() {
        for (String query : new String[] {"", "asOf=yesterday", "asOf=2020-01-01T00:00:00Z&position=1", "position=x"}) {
            assertThat(SERVICE.get("/api/audit/applications/%s?%s", id, query)
                            .as("rev", "AUDITOR")
                            .status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void shows_what_stood_when_it_was_decided() {
        JsonNode context =
                SERVICE.get("/api/audit/decisions/%s/context", id).after(last).ok();

        assertThat(context.at("/decision/decidedBy").stringValue()).isEqualTo("decider");
        assertThat(context.at("/decision/position").longValue()).isEqualTo(decided);
        assertThat(context.at("/asOf").longValue()).isEqualTo(decided - 2);
        assertThat(context.at("/application/status").stringValue()).isEqualTo("RECOMMENDED");
        assertThat(context.at("/scores").size()).isEqualTo(1);
        assertThat(context.at("/conflicts/0/personId").stringValue()).isEqualTo("bo");
        assertThat(context.at("/recommendation/recommendedBy").stringValue()).isEqualTo("olle");
        assertThat(context.at("/budget/0/committedSek").longValue()).isZero();
        assertThat(context.at("/budget/0/remainingSek").longValue()).isEqualTo(1_000_000);
        assertThat(context.at("/ranking/0/applicationId").stringValue()).isEqualTo(id.toString());
        assertThat(context.at("/ranking/0/score").decimalValue()).isEqualByComparingTo("80");
        assertThat(context.at("/ranking/1/score").decimalValue())
                .as("before it was scored again")
                .isEqualByComparingTo("60");
    }

    @Test
    void shows_the_context_of_an_earlier_decision_by_its_position() {
        last = RELAY.send(id, new DecisionReconsidered(id, DecisionOutcome.DECLINE, null, null, "Ny", "Nej", "chief"));

        JsonNode latest =
                SERVICE.get("/api/audit/decisions/%s/context", id).after(last).ok();
        JsonNode first = SERVICE.get("/api/audit/decisions/%s/context?position=%d", id, decided)
                .ok();

        assertThat(latest.at("/decision/kind").stringValue()).isEqualTo("RECONSIDERED");
        assertThat(latest.at("/application/status").stringValue()).isEqualTo("GRANTED");
        assertThat(latest.at("/ranking/0/applicationId").stringValue()).isEqualTo(rival.toString());
        assertThat(first.at("/decision/kind").stringValue()).isEqualTo("GRANTED");
        assertThat(SERVICE.get("/api/audit/decisions/%s/context", rival).status())
                .isEqualTo(404);
    }

    @Test
    void shows_the_context_of_the_latest_entry_that_decides_and_not_of_one_that_lets_it_stand() {
        last = RELAY.send(
                id,
                new AppealFiled(id, LocalDate.parse("2020-06-01"), "Fel", "applicant"),
                new AppealOutcomeRecorded(
                        id, AppealOutcome.UPHELD, null, null, false, "Förvaltningsrätten", "1-20", "chief"));

        JsonNode context =
                SERVICE.get("/api/audit/decisions/%s/context", id).after(last).ok();
        assertThat(context.at("/decision/position").longValue()).isEqualTo(decided);
    }

    private JsonNode earlier(String moment) {
        return SERVICE.get("/api/audit/applications/%s?%s", id, moment)
                .as("rev", "AUDITOR")
                .after(last)
                .ok();
    }
}
