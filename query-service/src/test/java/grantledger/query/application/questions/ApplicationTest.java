package grantledger.query.application.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.CompletionRequested;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.DecisionOutcome;
import grantledger.events.DismissalGround;
import grantledger.events.Event;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class ApplicationTest {

    private static final LocalDate DAY = LocalDate.parse("2020-06-01");

    private final UUID call = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID grant = UUID.randomUUID();

    @BeforeEach
    void submit() {
        RELAY.send(id, Given.submitted(id, call, Given.ALE, 300_000), new ApplicationRegistered(id, "2020-3.4.1-30/7"));
    }

    @Test
    void shows_what_was_submitted() {
        JsonNode shown = after();

        assertThat(shown.at("/status").stringValue()).isEqualTo("SUBMITTED");
        assertThat(shown.at("/diaryNumber").stringValue()).isEqualTo("2020-3.4.1-30/7");
        assertThat(shown.at("/applicant/name").stringValue()).isEqualTo("Ale kommun");
        assertThat(shown.at("/requestedAmountSek").longValue()).isEqualTo(300_000);
        assertThat(shown.at("/contact/name").stringValue()).isEqualTo("Åsa Öberg");
        assertThat(shown.at("/score").isNull()).isTrue();
        assertThat(shown.at("/version").longValue()).isEqualTo(2);
    }

    @Test
    void waits_for_completion_and_goes_on_completed() {
        assertThat(status(new CompletionRequested(id, List.of("budget"), DAY))).isEqualTo("COMPLETION_REQUESTED");
        JsonNode completed = after(new ApplicationCompleted(id, Given.proposal(250_000), null));

        assertThat(completed.at("/status").stringValue()).isEqualTo("SUBMITTED");
        assertThat(completed.at("/requestedAmountSek").longValue()).isEqualTo(250_000);
    }

    @Test
    void is_examined_as_it_stands_when_the_day_for_completion_passes() {
        assertThat(status(new CompletionRequested(id, List.of("budget"), DAY), new CompletionLapsed(id, DAY)))
                .isEqualTo("SUBMITTED");
        assertThat(status(new FormalCheckRecorded(id, List.of(), false, "checker")))
                .isEqualTo("INELIGIBLE");
        assertThat(status(new ApplicationDismissed(id, DismissalGround.FORMAL_CHECK, "Ofullständig", "decider")))
                .isEqualTo("DISMISSED");
    }

    @Test
    void has_the_mean_of_its_assessors_weighted_and_with_two_decimals() {
        JsonNode shown = after(Given.eligible(id), Given.scored(id, "anna", 4, 2), Given.scored(id, "bo", 5, 3));

        // relevance (4+5)/2/5 × 2 + reach (2+3)/2/5 × 1 = 2.3 of 3
        assertThat(shown.at("/score").decimalValue()).isEqualByComparingTo("76.67");
    }

    @Test
    void has_two_decimals_in_its_score_even_when_they_are_zero() {
        after(Given.eligible(id), Given.scored(id, "anna", 3, 3));

        assertThat(SERVICE.get("/api/applications/%s", id).answer().body()).contains("\"score\":60.00,");
        assertThat(SERVICE.get("/api/applications?callId=%s", call)
                        .header("Accept", "text/csv")
                        .answer()
                        .body())
                .contains(",60.00,");
    }

    @Test
    void keeps_only_an_assessors_latest_score() {
        JsonNode shown = after(Given.eligible(id), Given.scored(id, "anna", 0, 0), Given.scored(id, "anna", 5, 5));

        assertThat(shown.at("/score").decimalValue()).isEqualByComparingTo("100");
    }

    @Test
    void sets_aside_what_a_person_with_a_conflict_of_interest_has_done() {
        assertThat(status(
                        Given.eligible(id),
                        new AssessorAssigned(id, "anna"),
                        Given.scored(id, "anna", 0, 0),
                        Given.scored(id, "bo", 5, 5),
                        Given.recommended(id, 300_000, "anna")))
                .isEqualTo("RECOMMENDED");
        JsonNode shown = after(new ConflictOfInterestDeclared(id, "anna", "Syskon"));

        assertThat(shown.at("/status").stringValue()).isEqualTo("ELIGIBLE");
        assertThat(shown.at("/recommendation").isNull()).isTrue();
        assertThat(shown.at("/score").decimalValue()).isEqualByComparingTo("100");
        assertThat(shown.at("/conflicts/0/reason").stringValue()).isEqualTo("Syskon");
        assertThat(shown.at("/assessors").size()).isZero();
    }

    @Test
    void shows_the_decision_and_who_made_it() {
        JsonNode shown =
                after(Given.eligible(id), Given.recommended(id, 300_000, "olle"), Given.granted(id, grant, 250_000));

        assertThat(shown.at("/status").stringValue()).isEqualTo("GRANTED");
        assertThat(shown.at("/grantedAmountSek").longValue()).isEqualTo(250_000);
        assertThat(shown.at("/grantId").stringValue()).isEqualTo(grant.toString());
        assertThat(shown.at("/decisionMaker").stringValue()).isEqualTo("decider");
        assertThat(shown.at("/decidedAt").stringValue())
                .isEqualTo(Relay.recordedAt(RELAY.position()).toString());
    }

    @Test
    void follows_a_decision_through_correction_reconsideration_and_appeal() {
        after(Given.eligible(id), Given.granted(id, grant, 250_000));
        JsonNode corrected = after(new DecisionCorrected(id, "Stavfel", "Uppenbart", "clerk"));
        assertThat(corrected.at("/decisionMaker").stringValue()).isEqualTo("decider");
        assertThat(corrected.at("/decidedAt")).isEqualTo(corrected.at("/decisions/0/decidedAt"));
        assertThat(corrected.at("/decisions/1/conditions").size()).isZero();
        assertThat(corrected.at("/grantedAmountSek").longValue()).isEqualTo(250_000);
        JsonNode lowered = after(new DecisionReconsidered(
                id, DecisionOutcome.GRANT, 200_000L, grant, "Nya uppgifter", "Mindre behov", "chief"));
        assertThat(lowered.at("/grantedAmountSek").longValue()).isEqualTo(200_000);
        JsonNode turned = after(new DecisionReconsidered(
                id, DecisionOutcome.DECLINE, null, null, "Nya uppgifter", "Inget behov", "chief"));
        assertThat(turned.at("/status").stringValue()).isEqualTo("DECLINED");
        assertThat(turned.at("/decidedAmountSek").isNull()).isTrue();
        JsonNode appealed = after(
                new AppealFiled(id, DAY, "Fel i sak", "applicant"),
                new AppealOutcomeRecorded(
                        id, AppealOutcome.GRANT, 150_000L, grant, false, "Förvaltningsrätten", "12-20", "chief"));
        assertThat(appealed.at("/status").stringValue()).isEqualTo("GRANTED");
        assertThat(appealed.at("/grantedAmountSek").longValue()).isEqualTo(150_000);
        assertThat(appealed.at("/decisionMaker").stringValue()).isEqualTo("Förvaltningsrätten");
        assertThat(appealed.at("/decisions").size()).isEqualTo(5);
    }

    @Test
    void stays_dismissed_when_the_court_lets_the_dismissal_stand() {
        after(
                new ApplicationDismissed(id, DismissalGround.FORMAL_CHECK, "För sent inkommen", "decider"),
                new AppealFiled(id, DAY, "Fel i sak", "applicant"));
        assertThat(status(new AppealOutcomeRecorded(
                        id, AppealOutcome.DECLINE, null, null, false, "Förvaltningsrätten", "12-20", "chief")))
                .isEqualTo("DISMISSED");
        assertThat(status(new DecisionCorrected(id, "Stavfel", "Uppenbart", "clerk")))
                .isEqualTo("DISMISSED");
        assertThat(status(new DecisionReconsidered(
                        id, DecisionOutcome.DECLINE, null, null, "Nya uppgifter", "Prövad", "chief")))
                .isEqualTo("DECLINED");
    }

    @Test
    void keeps_who_prepared_a_decision_when_it_is_corrected() {
        long last = RELAY.send(
                id,
                Given.eligible(id),
                Given.scored(id, "anna", 5, 5),
                Given.recommended(id, 300_000, "olle"),
                Given.granted(id, grant, 250_000),
                new ConflictOfInterestDeclared(id, "anna", "Syskon"),
                new DecisionCorrected(id, "Stavfel", "Uppenbart", "clerk"));

        JsonNode corrected = SERVICE.get("/api/decisions?applicationId=%s", id)
                .after(last)
                .ok()
                .at("/rows/0");
        assertThat(corrected.at("/kind").stringValue()).isEqualTo("CORRECTED");
        assertThat(corrected.at("/recommendedBy").stringValue()).isEqualTo("olle");
        assertThat(corrected.at("/assessedBy/0").stringValue()).isEqualTo("anna");
        assertThat(corrected.at("/decidedBy").stringValue()).isEqualTo("clerk");
        assertThat(SERVICE.database()
                        .sql("select decision_maker from view_application where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("decider");
    }

    @Test
    void can_be_withdrawn_and_declined() {
        assertThat(status(new ApplicationWithdrawn(id, "Ändrade planer"))).isEqualTo("WITHDRAWN");
        UUID other = UUID.randomUUID();
        RELAY.send(other, Given.submitted(other, call, Given.ALE, 1), new ApplicationDeclined(other, "Nej", "decider"));
        assertThat(shown(other).at("/status").stringValue()).isEqualTo("DECLINED");
    }

    @Test
    void enters_every_decision_in_the_register_with_who_recommended_and_assessed() {
        long last = RELAY.send(
                id,
                Given.eligible(id),
                Given.scored(id, "anna", 5, 5),
                Given.recommended(id, 300_000, "olle"),
                Given.granted(id, grant, 250_000),
                new DecisionReconsidered(id, DecisionOutcome.GRANT, 200_000L, grant, "Ny", "Mindre", "chief"));

        JsonNode rows =
                SERVICE.get("/api/decisions?callId=%s", call).after(last).ok().at("/rows");

        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.at("/0/kind").stringValue()).isEqualTo("RECONSIDERED");
        assertThat(rows.at("/0/latest").booleanValue()).isTrue();
        assertThat(rows.at("/1/latest").booleanValue()).isFalse();
        assertThat(rows.at("/1/decidedBy").stringValue()).isEqualTo("decider");
        assertThat(rows.at("/1/recommendedBy").stringValue()).isEqualTo("olle");
        assertThat(rows.at("/1/assessedBy/0").stringValue()).isEqualTo("anna");
        assertThat(rows.at("/1/position").longValue()).isEqualTo(last - 1);
        assertThat(rows.at("/1/diaryNumber").stringValue()).isEqualTo("2020-3.4.1-30/7");
    }

    @Test
    void warns_of_another_live_grant_for_the_same_thing() {
        UUID earlier = UUID.randomUUID();
        var sameApplicant = new grantledger.events.ApplicationEvent.Applicant(
                "Bollnäs kommun", "999900-0038", grantledger.events.ApplicantType.MUNICIPALITY, "21", null);
        UUID later = UUID.randomUUID();
        RELAY.send(grant, Given.established(grant, earlier, call, sameApplicant, 100_000));
        long last = RELAY.send(
                later, Given.submitted(later, call, sameApplicant, Given.proposal(100, "Resor", " PERSONAL"), "boden"));

        JsonNode doubles =
                SERVICE.get("/api/applications/%s", later).after(last).ok().at("/doubleFunding");

        assertThat(doubles.size()).isEqualTo(1);
        assertThat(doubles.at("/0/grantId").stringValue()).isEqualTo(grant.toString());
        assertThat(doubles.at("/0/items/0").stringValue()).isEqualTo("personal");
    }

    @Test
    void case_R10_is_decided_on_the_swedish_day() {
        RELAY.occurred(Instant.parse("2019-12-31T23:30:00Z"));
        long last = RELAY.send(id, Given.granted(id, grant, 250_000));
        RELAY.occurred(null);

        assertThat(shown(id).at("/decidedOn").stringValue()).isEqualTo("2020-01-01");
        assertThat(shown(id).at("/decidedAt").stringValue()).isEqualTo("2019-12-31T23:30:00Z");
        for (String path : List.of("/api/applications?callId=" + call, "/api/decisions?callId=" + call)) {
            assertThat(SERVICE.get(path)
                            .after(last)
                            .header("Accept", "text/csv")
                            .answer()
                            .body())
                    .contains("2020-01-01T00:30:00+01:00")
                    .containsPattern(",2020-01-01[,\r]")
                    .doesNotContain(",2019-12-31");
        }
    }

    @Test
    void survives_a_character_that_the_database_refuses() {
        var strange = Given.submitted(id, call, Given.ALE, Given.proposal(1, "A\u0000B"), "me");
        UUID other = UUID.randomUUID();
        RELAY.send(other, strange);

        assertThat(shown(other).at("/budgetLines/0/item").stringValue()).isEqualTo("A\ufffdB");
    }

    private String status(Event... events) {
        return after(events).at("/status").stringValue();
    }

    private JsonNode after(Event... events) {
        RELAY.send(id, events);
        return shown(id);
    }

    private static JsonNode shown(UUID application) {
        return SERVICE.get("/api/applications/%s", application)
                .after(RELAY.position())
                .ok();
    }
}
