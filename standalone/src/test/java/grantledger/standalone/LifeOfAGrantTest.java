package grantledger.standalone;

import static grantledger.standalone.identity.Person.ALE;
import static grantledger.standalone.identity.Person.ANNA;
import static grantledger.standalone.identity.Person.ASTA;
import static grantledger.standalone.identity.Person.AXEL;
import static grantledger.standalone.identity.Person.DISA;
import static grantledger.standalone.identity.Person.KARIN;
import static grantledger.standalone.identity.Person.KURT;
import static grantledger.standalone.identity.Person.OLLE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.standalone.client.Answer;
import grantledger.standalone.identity.Bearer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** One grant from the call's announcement to its closing, over HTTP, as the people of the agency live it. */
@Tag("system")
@ExtendWith(OneSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeOfAGrantTest {
    private static final Bearer TURE = Bearer.of(Set.of(Role.ASSESSOR), "ture.assessor");
    private static final Bearer OLLE_WHO_ALSO_DECIDES =
            Bearer.of(Set.of(Role.OFFICER, Role.DECISION_MAKER), OLLE.subject());
    private static final Bearer DISA_WHO_ALSO_PAYS =
            Bearer.of(Set.of(Role.DECISION_MAKER, Role.CONTROLLER), DISA.subject());

    private final TestSystem system;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private String call;
    private String application;
    private String grant;
    private long positionBefore;
    private long positionOfGrant;

    LifeOfAGrantTest(TestSystem system) {
        this.system = system;
    }

    @Test
    @Order(1)
    void an_officer_announces_a_call() {
        var announced = new StoryCall(system).announce("TEST-STORY", 1_000_000);
        assertThat(announced.status()).isEqualTo(201);
        call = announced.id();
        var track = call().at("/tracks/0");
        assertThat(track.path("remainingSek").asLong()).isEqualTo(1_000_000);
        assertThat(system.as(OLLE)
                        .reads("/api/calls?diaryNumber=TEST-STORY")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Order(2)
    void a_municipality_applies_and_gets_a_diary_number_by_itself() {
        var submitted =
                system.as(ALE).does("submit-application", StoryCall.application(call, ALE.subject(), 1_000_000));
        assertThat(submitted.status()).isEqualTo(201);
        application = submitted.id();
        var registered = Eventually.see(
                this::application, view -> !view.path("diaryNumber").isNull());
        assertThat(registered.path("diaryNumber").asString()).isEqualTo("TEST-STORY/1");
        assertThat(registered.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(system.as(ALE).reads("/api/applications").path("total").asInt())
                .isPositive();
    }

    @Test
    @Order(3)
    void the_application_is_completed_and_found_eligible() {
        system.as(OLLE)
                .does(
                        "request-completion",
                        "{'applicationId': '%s', 'missing': ['A budget that holds'], 'dueOn': '%s'}",
                        application,
                        today.plusDays(7));
        assertThat(application().path("status").asString()).isEqualTo("COMPLETION_REQUESTED");
        system.as(ALE)
                .does(
                        "complete-application",
                        "{'applicationId': '%s', 'requestedAmountSek': 900000,"
                                + " 'budgetLines': [{'item': 'Staff', 'amountSek': 900000}]}",
                        application);
        system.as(OLLE).does("record-formal-check", StoryCall.check(application));
        assertThat(application().path("status").asString()).isEqualTo("ELIGIBLE");
        assertThat(application().path("requestedAmountSek").asLong()).isEqualTo(900_000);
    }

    @Test
    @Order(4)
    void an_assessor_with_a_conflict_of_interest_is_barred() {
        for (var assessor : new String[] {ASTA.subject(), AXEL.subject(), TURE.subject()}) {
            system.as(OLLE).does("assign-assessor", StoryCall.assignment(application, assessor));
        }
        system.as(TURE)
                .does(
                        "declare-conflict-of-interest",
                        "{'applicationId': '%s', 'personId': '%s', 'reason': 'Lives there.'}",
                        application,
                        TURE.subject());
        assertThat(system.as(TURE)
                        .isRefused(403, "score-application", StoryCall.scores(application, 5, 5))
                        .text("rule"))
                .isEqualTo("conflict-bars-from-handling");
    }

    @Test
    @Order(5)
    void two_assessors_score_and_the_ranking_weighs_what_they_say() {
        system.as(ASTA).does("score-application", StoryCall.scores(application, 4, 3));
        system.as(AXEL).does("score-application", StoryCall.scores(application, 5, 3));
        var first = system.as(OLLE)
                .reads("/api/calls/%s/ranking?track=PUBLIC", call)
                .at("/rows/0");
        assertThat(first.path("rank").asInt()).isEqualTo(1);
        assertThat(first.path("score").decimalValue()).isEqualByComparingTo("78.00");
        assertThat(first.path("aboveLine").asBoolean()).isTrue();
        var otherwise = system.as(OLLE).reads("/api/calls/%s/ranking?track=PUBLIC&weights=relevance:1,method:1", call);
        assertThat(otherwise.at("/rows/0/score").decimalValue()).isEqualByComparingTo("75.00");
    }

    @Test
    @Order(6)
    void whoever_recommended_the_decision_does_not_make_it() {
        system.as(OLLE).does("recommend-decision", StoryCall.recommendation(application, 900_000));
        assertThat(system.as(OLLE_WHO_ALSO_DECIDES)
                        .isRefused(403, "grant-funds", StoryCall.grant(application, 900_000))
                        .text("rule"))
                .isEqualTo("decider-did-not-recommend");
        assertThat(application().path("status").asString()).isEqualTo("RECOMMENDED");
    }

    @Test
    @Order(7)
    void another_person_grants_the_funds_and_the_ceiling_remembers() {
        var granted = system.as(DISA)
                .does(
                        "grant-funds",
                        """
                        {'applicationId': '%s', 'amountSek': 900000, 'reasons': 'The best there was.',
                         'conditions': ['Spent as applied for.'],
                         'instalments': [{'amountSek': 500000, 'payableOn': '%s'},
                                         {'amountSek': 400000, 'payableOn': '%s', 'afterReport': true}],
                         'reports': [{'kind': 'PROGRESS', 'dueOn': '%s'}, {'kind': 'FINAL', 'dueOn': '%s'}]}\
                        """,
                        application,
                        today,
                        today.plusMonths(6),
                        today.plusMonths(5),
                        today.plusYears(2));
        grant = granted.text("grantId");
        positionBefore = granted.body().at("/events/0/position").asLong() - 1;
        positionOfGrant = granted.position();
        assertThat(granted.body().path("events").findValuesAsString("type"))
                .contains("FundsGranted", "CallFundsCommitted", "GrantEstablished");
        assertThat(application().path("status").asString()).isEqualTo("GRANTED");
        assertThat(application().path("decisionMaker").asString()).isEqualTo(DISA.subject());
        assertThat(call().at("/tracks/0/committedSek").asLong()).isEqualTo(900_000);
        var decision = system.as(OLLE)
                .reads("/api/decisions?applicationId=%s", application)
                .at("/rows/0");
        assertThat(decision.path("recommendedBy").asString()).isEqualTo(OLLE.subject());
        assertThat(decision.path("assessedBy").values()).hasSize(2);
    }

    @Test
    @Order(8)
    void an_appeal_leaves_the_grant_and_a_reconsideration_lowers_it() {
        system.as(ALE)
                .does(
                        "file-appeal",
                        "{'applicationId': '%s', 'receivedOn': '%s', 'grounds': 'More was asked for.'}",
                        application,
                        today);
        system.as(DISA)
                .does(
                        "record-appeal-outcome",
                        "{'applicationId': '%s', 'outcome': 'UPHELD', 'court': 'A court', 'caseNumber': '1-26'}",
                        application);
        assertThat(grant().path("amountSek").asLong()).isEqualTo(900_000);
        system.as(OLLE).does("recommend-decision", StoryCall.recommendation(application, 800_000));
        system.as(DISA)
                .does(
                        "reconsider-decision",
                        "{'applicationId': '%s', 'outcome': 'GRANT', 'amountSek': 800000,"
                                + " 'ground': 'A cost was counted twice', 'reasons': 'Lower cost.'}",
                        application);
        assertThat(grant().path("amountSek").asLong()).isEqualTo(800_000);
        assertThat(call().at("/tracks/0/committedSek").asLong()).isEqualTo(800_000);
    }

    @Test
    @Order(9)
    void the_grant_is_accepted_and_the_first_instalment_paid_by_others_than_who_decided() {
        system.as(ALE).does("accept-grant", "{'grantId': '%s'}", grant);
        assertThat(grant().path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(system.as(DISA_WHO_ALSO_PAYS)
                        .isRefused(403, "release-payment", "{'grantId': '%s', 'instalment': 1}", grant)
                        .text("rule"))
                .isEqualTo("payment-by-second-person");
        assertThat(system.as(KARIN)
                        .isRefused(422, "release-payment", "{'grantId': '%s', 'instalment': 2}", grant)
                        .text("rule"))
                .isEqualTo("instalment-after-approved-report");
        pay(1);
        assertThat(grant().path("status").asString()).isEqualTo("ACTIVE");
        assertThat(grant().path("paidSek").asLong()).isEqualTo(500_000);
    }

    @Test
    @Order(10)
    void a_change_of_time_is_asked_for_and_approved() {
        var asked = system.as(ALE)
                .does("request-change", "{'grantId': '%s', 'description': 'More time', 'newEnd': '2028-03-31'}", grant);
        system.as(OLLE)
                .does(
                        "approve-change",
                        "{'grantId': '%s', 'changeId': '%s', 'reasons': 'Within the rules.'}",
                        grant,
                        asked.text("changeId"));
        assertThat(grant().path("projectEnd").asString()).isEqualTo("2028-03-31");
    }

    @Test
    @Order(11)
    void a_progress_report_opens_the_second_instalment() {
        var report = report("PROGRESS", 300_000, "PARTLY");
        assertThat(followUp("received")).isEqualTo(1);
        approve(report, 300_000);
        pay(2);
        assertThat(grant().path("paidSek").asLong()).isEqualTo(800_000);
    }

    @Test
    @Order(12)
    void the_final_report_settles_the_grant_below_what_was_paid() {
        approve(report("FINAL", 700_000, "LARGELY"), 700_000);
        assertThat(grant().path("settledAmountSek").asLong()).isEqualTo(700_000);
        assertThat(grant().path("status").asString()).isEqualTo("REPAYMENT_DUE");
        assertThat(followUp("approved")).isEqualTo(2);
        var outcome = system.as(OLLE)
                .reads("/api/outcomes?area=EDUCATION&callId=%s", call)
                .at("/rows/0");
        assertThat(outcome.path("outcome").decimalValue()).isEqualByComparingTo("81.2");
    }

    @Test
    @Order(13)
    void what_was_not_spent_is_demanded_and_comes_back_before_the_grant_is_closed() {
        system.as(KARIN)
                .does(
                        "demand-repayment",
                        "{'grantId': '%s', 'amountSek': 100000, 'ground': 'UNUSED_OR_MISUSED', 'dueOn': '%s'}",
                        grant,
                        today.plusDays(30));
        assertThat(system.as(OLLE)
                        .isRefused(422, "close-grant", "{'grantId': '%s'}", grant)
                        .text("rule"))
                .isEqualTo("grant-is-settled");
        system.as(KARIN)
                .does(
                        "record-repayment",
                        "{'grantId': '%s', 'amountSek': 100000, 'receivedOn': '%s', 'reference': 'R-1'}",
                        grant,
                        today);
        system.as(OLLE).does("close-grant", "{'grantId': '%s'}", grant);
        assertThat(grant().path("status").asString()).isEqualTo("CLOSED");
        assertThat(grant().path("repaidSek").asLong()).isEqualTo(100_000);
        assertThat(call().at("/tracks/0/committedSek").asLong()).isEqualTo(700_000);
    }

    @Test
    @Order(14)
    void an_auditor_sees_every_step_and_how_things_stood_before() {
        var anna = system.as(ANNA);
        assertThat(anna.reads("/api/audit/streams/%s/events?size=500", grant)
                        .path("rows")
                        .values())
                .extracting(row -> row.path("type").asString())
                .startsWith("GrantEstablished")
                .contains("PaymentConfirmed", "ChangeApproved", "GrantSettled")
                .endsWith("GrantClosed");
        assertThat(anna.reads("/api/audit/grants/%s?position=%d", grant, positionOfGrant)
                        .path("amountSek")
                        .asLong())
                .isEqualTo(900_000);
        assertThat(anna.reads("/api/audit/applications/%s?position=%d", application, positionBefore)
                        .path("status")
                        .asString())
                .isEqualTo("RECOMMENDED");
        assertThat(anna.reads("/api/audit/calls/%s?position=%d", call, positionOfGrant)
                        .at("/tracks/0/committedSek")
                        .asLong())
                .isEqualTo(900_000);
        assertThat(anna.reads("/api/audit/decisions/%s/context", application)
                        .path("scores")
                        .values())
                .hasSize(2);
        assertThat(system.log().holes()).isEmpty();
    }

    private JsonNode call() {
        return system.as(OLLE).reads("/api/calls/%s", call);
    }

    private JsonNode application() {
        return system.as(OLLE).reads("/api/applications/%s", application);
    }

    private JsonNode grant() {
        return system.as(KARIN).reads("/api/grants/%s", grant);
    }

    private int followUp(String state) {
        return system.as(OLLE)
                .reads("/api/reports?state=%s&grantId=%s", state, grant)
                .path("total")
                .asInt();
    }

    private void pay(int instalment) {
        system.as(KARIN).does("release-payment", "{'grantId': '%s', 'instalment': %d}", grant, instalment);
        system.as(KURT)
                .does(
                        "confirm-payment",
                        "{'grantId': '%s', 'instalment': %d, 'paidOn': '%s', 'reference': 'B-%d'}",
                        grant,
                        instalment,
                        today,
                        instalment);
    }

    private Answer report(String kind, long spentSek, String fulfilment) {
        return system.as(ALE).does("report-outcome", """
            {'grantId': '%s', 'kind': '%s', 'periodStart': '2026-01-01', 'periodEnd': '%s',
             'spent': [{'item': 'Staff', 'amountSek': %d}], 'summary': 'What was done.', 'goalFulfilment': '%s',
             'indicators': [{'area': 'EDUCATION', 'indicator': 'Eligible for upper secondary school',
                             'unit': 'percent', 'baseline': 78.5, 'target': 82, 'outcome': 81.2}]}\
            """, grant, kind, today, spentSek, fulfilment);
    }

    private void approve(Answer report, long acceptedSek) {
        system.as(OLLE)
                .does(
                        "approve-report",
                        "{'grantId': '%s', 'reportId': '%s', 'acceptedCostSek': %d}",
                        grant,
                        report.text("reportId"),
                        acceptedSek);
    }
}
