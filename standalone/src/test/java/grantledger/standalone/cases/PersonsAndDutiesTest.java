package grantledger.standalone.cases;

import static grantledger.standalone.cases.People.A1;
import static grantledger.standalone.cases.People.A2;
import static grantledger.standalone.cases.People.AP;
import static grantledger.standalone.cases.People.C;
import static grantledger.standalone.cases.People.D;
import static grantledger.standalone.cases.People.O;
import static grantledger.standalone.cases.People.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.standalone.OneSystem;
import grantledger.standalone.TestSystem;
import grantledger.standalone.client.Answer;
import grantledger.standalone.identity.Bearer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Who may do what, and who may know of it. Each test is named after its case. */
@Tag("system")
@ExtendWith(OneSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonsAndDutiesTest {
    private static final String OWN_MATTER = "own-matter-is-handled-by-others";
    private static final String CONFLICT = "conflict-bars-from-handling";
    private static final String UNKNOWN = "stream-exists";

    private final TestSystem system;

    PersonsAndDutiesTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void P1_a_person_is_known_by_one_id() {
        var matter = Matter.submitted(system, "CASE-P1").checked().assigned(A1);
        for (var like : new String[] {"assessor-1 ", "assessor-1\u00a0"}) {
            assertNames(
                    "assessor-1",
                    "personId",
                    matter.refuses(O, 422, "valid-values", "declare-conflict-of-interest", conflict(matter, like)));
        }
        for (var like : new String[] {"Assessor-1", "ａｓｓｅｓｓｏｒ－１"}) {
            assertNames(
                    "assessor-1",
                    "personId",
                    matter.refuses(
                            O,
                            422,
                            "known-person-by-known-id",
                            "declare-conflict-of-interest",
                            conflict(matter, like)));
        }
        assertThat(matter.readBy(O).path("barredPersons").asInt()).isZero();
        matter.does(O, "declare-conflict-of-interest", conflict(matter, "assessor-1"));
        matter.refuses(A1, 403, CONFLICT, "score-application", matter.scores());
    }

    @Test
    void P2_an_assessor_is_assigned_by_an_id_that_they_can_have() {
        var matter = Matter.submitted(system, "CASE-P2").checked();
        var blank = matter.naming("'assessorId': 'assessor-2 '");
        assertNames("assessor-2", "assessorId", matter.refuses(O, 422, "valid-values", "assign-assessor", blank));
        assertThat(matter.readBy(O).path("assessors").values()).isEmpty();
        matter.scoredBy(A2);
        assertThat(matter.readBy(O).path("score").decimalValue()).isEqualByComparingTo("72");
    }

    @Test
    void P3_nobody_gets_a_decline_turned_and_paid_alone() {
        var one = People.withEveryDuty("everybody-1").speakingFor(People.OTHER_ORGANISATION);
        var alone = declined("CASE-P3-ALONE");
        alone.does(one, "file-appeal", appeal(alone));
        alone.refuses(one, 403, "outcome-recorded-by-another", "record-appeal-outcome", judgment(alone));
        assertThat(alone.status()).isEqualTo("DECLINED");

        var applicants = declined("CASE-P3-APPLICANT");
        applicants.does(AP, "file-appeal", appeal(applicants));
        applicants.does(one, "record-appeal-outcome", judgment(applicants));
        var grant = new Grant(applicants, applicants.readBy(O).path("grantId").asString());
        grant.does(one, "accept-grant", "");
        grant.refuses(one, 403, "payment-by-second-person", "release-payment", "'instalment': 1");
        assertThat(grant.paidSek()).isZero();
        assertThat(grant.paid(1).paidSek()).isEqualTo(100_000);
    }

    @Test
    void P4_who_recorded_the_failed_check_does_not_dismiss_for_it() {
        var one = People.one("officer-who-decides", Role.OFFICER, Role.DECISION_MAKER);
        var matter = Matter.submitted(system, "CASE-P4");
        matter.does(
                one, "record-formal-check", matter.naming("'results': [{'requirementId': 'signed', 'met': false}]"));
        var dismissal = matter.naming("'reasons': 'Not signed.'");
        matter.refuses(one, 403, "dismissal-by-another-than-checked", "dismiss-application", dismissal);
        assertThat(matter.status()).isEqualTo("INELIGIBLE");
        matter.does(D, "dismiss-application", dismissal);
        assertThat(matter.status()).isEqualTo("DISMISSED");
    }

    @Test
    void P5_who_reported_for_the_recipient_does_not_approve_the_report() {
        var one = People.one("officer-who-pays", Role.OFFICER, Role.CONTROLLER);
        var grant = Matter.submitted(system, "CASE-P5").prepared().accepted();
        var report = grant.reportedBy(one);
        grant.refuses(one, 403, "report-examined-by-another", "approve-report", Grant.approving(report));
        grant.refuses(one, 422, "instalment-after-approved-report", "release-payment", "'instalment': 2");
        grant.does(O, "approve-report", Grant.approving(report));
        grant.does(one, "release-payment", "'instalment': 2");
    }

    @Test
    void P6_a_declared_conflict_bars_from_all_handling() {
        var barred = People.withEveryDuty("barred-1");
        var matter = Matter.submitted(system, "CASE-P6");
        matter.does(barred, "declare-conflict-of-interest", conflict(matter, "barred-1"));
        matter.refuses(barred, 403, CONFLICT, "record-formal-check", matter.naming("'results': []"));
        matter.refuses(
                barred,
                403,
                CONFLICT,
                "request-completion",
                matter.naming("'missing': ['A budget'], 'dueOn': '%s'".formatted(Matter.today())));
        matter.refuses(barred, 403, CONFLICT, "assign-assessor", matter.naming("'assessorId': 'assessor-1'"));

        var grant = matter.prepared().accepted().paid(1);
        var change = grant.does(AP, "request-change", "'description': 'More time', 'newEnd': '2028-03-31'")
                .text("changeId");
        var report = grant.reportedBy(AP);
        grant.does(C, "demand-repayment", demand(10_000));
        var decided = "'changeId': '%s', 'reasons': 'As it is.'".formatted(change);
        grant.refuses(barred, 403, CONFLICT, "approve-change", decided);
        grant.refuses(barred, 403, CONFLICT, "reject-change", decided);
        grant.refuses(barred, 403, CONFLICT, "approve-report", Grant.approving(report));
        grant.refuses(barred, 403, CONFLICT, "release-payment", "'instalment': 2");
        grant.refuses(barred, 403, CONFLICT, "demand-repayment", demand(1_000));
        grant.refuses(barred, 403, CONFLICT, "waive-repayment", "'amountSek': 1000, 'reasons': 'Hardship.'");
        grant.refuses(barred, 403, CONFLICT, "close-grant", "");
    }

    @Test
    void P7_nobody_handles_their_own_organisations_application() {
        var colleague = People.withEveryDuty("colleague-1").speakingFor(ORGANISATION);
        var applicant = People.withEveryDuty("applicant-1").speakingFor(ORGANISATION);
        var matter = Matter.submitted(system, "CASE-P7");
        for (var one : new Bearer[] {applicant, colleague}) {
            matter.refuses(one, 403, OWN_MATTER, "record-formal-check", matter.naming("'results': []"));
        }
        matter.checked().assigned(colleague);
        for (var one : new Bearer[] {applicant, colleague}) {
            matter.refuses(one, 403, OWN_MATTER, "score-application", matter.scores());
            matter.refuses(one, 403, OWN_MATTER, "recommend-decision", matter.recommendation());
        }
        assertThat(matter.status()).isEqualTo("ELIGIBLE");
    }

    @Test
    void P8_an_assessor_knows_nothing_of_what_is_not_assigned_to_them() {
        var matter = Matter.submitted(system, "CASE-P8").prepared();
        matter.granted();
        matter.refuses(A2, 404, UNKNOWN, "declare-conflict-of-interest", conflict(matter, "decider-1"));
        matter.refuses(A2, 404, UNKNOWN, "declare-conflict-of-interest", conflict(matter, "assessor-2"));
        var scoring = matter.refuses(A2, 404, UNKNOWN, "score-application", matter.scores());
        assertThat(scoring.text("detail")).doesNotContainIgnoringCase("granted").doesNotContainIgnoringCase("assigned");
        matter.refuses(A1, 403, "conflict-of-ones-own", "declare-conflict-of-interest", conflict(matter, "decider-1"));
        assertThat(matter.readBy(O).path("barredPersons").asInt()).isZero();
    }

    @Test
    void P9_that_somebody_is_barred_is_told_and_not_who_nor_why() {
        var matter = Matter.submitted(system, "CASE-P9");
        matter.does(
                O,
                "declare-conflict-of-interest",
                matter.naming("'personId': 'officer-9', 'reason': 'private: married to the applicant\\u0027s head'"));
        matter.prepared().granted();
        for (var reader : new Bearer[] {AP, A1}) {
            var read = matter.readBy(reader);
            assertThat(read.path("barredPersons").asInt()).isEqualTo(1);
            assertThat(read.path("conflicts").isNull()).isTrue();
            assertThat(read.toString()).doesNotContain("married", "officer-9", "officer-1");
            assertThat(system.as(reader)
                            .reads("/api/decisions?applicationId=%s", matter.application())
                            .toString())
                    .contains("decider-1")
                    .doesNotContain("married", "officer-9", "officer-1");
        }
        assertThat(matter.readBy(AP).toString()).doesNotContain("assessor-1");
        assertThat(matter.readBy(O).at("/conflicts/0/reason").asString()).contains("married");
    }

    @Test
    void P10_others_points_are_shown_once_ones_own_stand() {
        var officerToo = People.one("assessor-2", Role.ASSESSOR, Role.OFFICER);
        var matter = Matter.submitted(system, "CASE-P10").checked().scoredBy(A1).assigned(A2);
        for (var reader : new Bearer[] {A2, officerToo}) {
            assertThat(matter.readBy(reader).path("scorings").values()).isEmpty();
            assertThat(matter.readBy(reader).path("score").isNull()).isTrue();
        }
        assertThat(ranking(matter, A2).status()).isEqualTo(403);
        assertThat(firstRank(matter, officerToo).path("score").isNull()).isTrue();
        assertThat(firstRank(matter, officerToo).path("scoresByCriterion").values())
                .isEmpty();
        matter.does(A2, "score-application", matter.scores());
        for (var reader : new Bearer[] {A2, officerToo}) {
            assertThat(matter.readBy(reader).path("scorings").values()).hasSize(2);
        }
        assertThat(firstRank(matter, officerToo).path("score").decimalValue()).isEqualByComparingTo("72");
    }

    @Test
    void P11_an_applicant_sees_no_more_than_that_the_application_is_under_assessment() {
        var matter = Matter.submitted(system, "CASE-P11").prepared();
        var read = matter.readBy(AP);
        assertThat(read.path("status").asString()).isEqualTo("UNDER_ASSESSMENT");
        assertThat(read.path("recommendation").isNull()).isTrue();
        assertThat(read.path("score").isNull()).isTrue();
        assertThat(found(matter, "RECOMMENDED")).isZero();
        assertThat(found(matter, "UNDER_ASSESSMENT")).isEqualTo(1);
        var counts = system.as(AP).reads("/api/calls/%s", matter.call()).at("/tracks/0/counts");
        assertThat(counts.path("RECOMMENDED").asInt(0)).isZero();
        assertThat(matter.status()).isEqualTo("RECOMMENDED");
    }

    private Matter declined(String diaryNumber) {
        var matter = Matter.submitted(system, diaryNumber).checked().scoredBy(A1);
        matter.does(O, "recommend-decision", matter.naming("'outcome': 'DECLINE', 'reasons': 'Weak.'"));
        matter.does(D, "decline-application", matter.naming("'reasons': 'Weak.'"));
        return matter;
    }

    private static String appeal(Matter matter) {
        return matter.naming("'receivedOn': '%s', 'grounds': 'It is strong.'".formatted(Matter.today()));
    }

    private static String judgment(Matter matter) {
        return matter.naming("'outcome': 'GRANT', 'amountSek': 100000, 'court': 'A court', 'caseNumber': '1-26'");
    }

    private static String conflict(Matter matter, String person) {
        return matter.naming("'personId': '%s', 'reason': 'Lives there.'".formatted(person));
    }

    private static String demand(long amountSek) {
        return "'amountSek': %d, 'ground': 'WRONG_BASIS', 'dueOn': '%s'".formatted(amountSek, Matter.today());
    }

    private Answer ranking(Matter matter, Bearer reader) {
        return system.as(reader).tries("/api/calls/%s/ranking?track=PUBLIC", matter.call());
    }

    private JsonNode firstRank(Matter matter, Bearer reader) {
        return ranking(matter, reader).body().at("/rows/0");
    }

    private int found(Matter matter, String status) {
        return system.as(AP)
                .reads("/api/applications?callId=%s&status=%s", matter.call(), status)
                .path("total")
                .asInt();
    }

    private static void assertNames(String known, String field, Answer refused) {
        var error = refused.body().at("/errors/0");
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("message").asString()).contains(known);
    }
}
