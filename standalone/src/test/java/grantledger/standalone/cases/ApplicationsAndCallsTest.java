package grantledger.standalone.cases;

import static grantledger.standalone.cases.People.A1;
import static grantledger.standalone.cases.People.A2;
import static grantledger.standalone.cases.People.AP;
import static grantledger.standalone.cases.People.D;
import static grantledger.standalone.cases.People.D2;
import static grantledger.standalone.cases.People.O;
import static grantledger.standalone.cases.People.ORGANISATION;
import static grantledger.standalone.cases.People.OTHER_AP;
import static grantledger.standalone.cases.People.OTHER_ORGANISATION;
import static grantledger.standalone.cases.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.standalone.Eventually;
import grantledger.standalone.OneSystem;
import grantledger.standalone.StoryCall;
import grantledger.standalone.TestSystem;
import grantledger.standalone.client.Answer;
import grantledger.standalone.identity.Bearer;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** How applications get into a call, through it and out of it. Each test is named after its case. */
@Tag("system")
@ExtendWith(OneSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationsAndCallsTest {
    private static final long SEK = 100_000;
    private static final String ONE_EACH = "one-application-per-applicant-and-call";

    private final TestSystem system;

    ApplicationsAndCallsTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void A1_a_diary_number_belongs_to_one_call() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        assertThat(announce(first, "CASE-A1").status()).isEqualTo(201);
        var refused = announce(second, "CASE-A1");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("rule")).isEqualTo("diary-number-of-one-call");
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("diaryNumber");
        assertThat(system.as(O)
                        .reads("/api/calls?diaryNumber=CASE-A1")
                        .at("/rows")
                        .values())
                .extracting(row -> row.path("callId").asString())
                .containsExactly(first.toString());
        assertThat(system.as(O).tries("/api/calls/%s", second).status()).isEqualTo(404);
    }

    @Test
    void A2_no_stranger_takes_an_organisations_place_for_good() {
        var call = new StoryCall(system).announce("CASE-A2", 1_000_000).id();
        refused(OTHER_AP, 403, "applies-for-own-organisation", call, ORGANISATION);
        system.as(STRANGER).does("submit-application", StoryCall.application(call, ORGANISATION, SEK));
        var taken = refused(AP, 409, ONE_EACH, call, ORGANISATION);
        assertThat(taken.body().toString()).doesNotContain("stranger-1");
        var strangers = system.as(AP)
                .reads("/api/applications?callId=%s", call)
                .at("/rows/0/applicationId")
                .asString();
        withdraw(AP, strangers);
        var own = Matter.submittedIn(system, call);
        assertThat(own.readBy(O).path("submittedBy").asString()).isEqualTo("applicant-1");
        refused(STRANGER, 409, ONE_EACH, call, ORGANISATION);
    }

    @Test
    void A3_what_was_withdrawn_is_sent_again_while_the_call_is_open() {
        var matter = Matter.submitted(system, "CASE-A3");
        assertThat(registered(matter)).isEqualTo("CASE-A3/1");
        withdraw(AP, matter.application());
        assertThat(matter.status()).isEqualTo("WITHDRAWN");
        var again =
                system.as(AP).does("submit-application", StoryCall.application(matter.call(), ORGANISATION, 90_000));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(matter.application());
        var read = matter.readBy(AP);
        assertThat(read.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(read.path("requestedAmountSek").asLong()).isEqualTo(90_000);
        assertThat(read.path("diaryNumber").asString()).isEqualTo("CASE-A3/1");
    }

    @Test
    void A4_what_came_late_is_recorded_as_late_and_dismissed() {
        var call = closing("CASE-A4", Instant.now().minus(1, ChronoUnit.DAYS));
        refused(O, 422, "call-is-open", call, ORGANISATION);
        var entered = system.as(O)
                .does(
                        "submit-application",
                        StoryCall.application(call, ORGANISATION, SEK)
                                .replace(
                                        "'focusArea'",
                                        "'receivedAt': '%s', 'focusArea'"
                                                .formatted(Instant.now().minusSeconds(60))));
        var matter = new Matter(system, call, entered.id());
        assertThat(matter.status()).isEqualTo("LATE");
        assertThat(matter.readBy(O).path("late").asBoolean()).isTrue();
        var another = People.one("officer-2", Role.OFFICER);
        matter.refuses(
                another, 422, "application-undecided", "record-formal-check", StoryCall.check(matter.application()));
        matter.refuses(another, 422, "recommendation-for-eligible", "recommend-decision", matter.recommendation());
        matter.does(D, "dismiss-application", matter.naming("'ground': 'LATE', 'reasons': 'It came a day late.'"));
        assertThat(matter.status()).isEqualTo("DISMISSED");
    }

    @Test
    void A5_an_application_whose_only_assessor_is_barred_is_scored_anew() {
        var matter = Matter.submitted(system, "CASE-A5").prepared();
        matter.does(
                O, "declare-conflict-of-interest", matter.naming("'personId': 'assessor-1', 'reason': 'Lives there.'"));
        assertThat(matter.status()).isEqualTo("ELIGIBLE");
        var fallen = matter.readBy(O).at("/recommendations/0");
        assertThat(fallen.path("state").asString()).isEqualTo("SET_ASIDE");
        assertThat(fallen.path("endedBecause").asString()).isEqualTo("NO_SCORE_LEFT");
        matter.scoredBy(A2).recommended().granted();
        assertThat(matter.status()).isEqualTo("GRANTED");
    }

    @Test
    void A6_a_mistaken_dismissal_and_a_mistaken_refusal_are_reopened() {
        var dismissed = Matter.submitted(system, "CASE-A6-DISMISSED");
        dismissed.does(
                O, "record-formal-check", dismissed.naming("'results': [{'requirementId': 'signed', 'met': false}]"));
        dismissed.does(D, "dismiss-application", dismissed.naming("'reasons': 'Not signed.'"));
        dismissed.refuses(D, 403, "dismissal-undone-by-another", "reopen-application", reopening(dismissed));
        dismissed.does(D2, "reopen-application", reopening(dismissed));
        assertThat(dismissed.status()).isEqualTo("SUBMITTED");
        dismissed.prepared().granted();
        assertThat(dismissed.status()).isEqualTo("GRANTED");

        var refused = Matter.submitted(system, "CASE-A6-REFUSED").prepared();
        var first = refused.granted();
        first.does(AP, "refuse-grant", "'reason': 'By mistake.'");
        refused.does(D, "reopen-application", reopening(refused));
        assertThat(refused.status()).isEqualTo("ELIGIBLE");
        var second = refused.recommended().accepted();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(first.readBy(O).path("status").asString()).isEqualTo("REFUSED");
        assertThat(second.readBy(O).path("status").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void A7_a_grant_comes_after_the_closing_and_after_a_score() {
        var now = Instant.now();
        var terms =
                StoryCall.terms("CASE-A7-OPEN", 1_000_000, now.minus(1, ChronoUnit.DAYS), now.plus(1, ChronoUnit.DAYS));
        var open = system.as(O)
                .does("announce-call", terms.replace("'rolling': true", "'rolling': false"))
                .id();
        var early = Matter.submittedIn(system, open).prepared();
        early.refuses(D, 422, "decision-after-closing", "grant-funds", StoryCall.grant(early.application(), SEK));
        assertThat(early.status()).isEqualTo("RECOMMENDED");

        var unscored = Matter.submitted(system, "CASE-A7-UNSCORED")
                .checked()
                .assigned(A1)
                .recommended();
        unscored.refuses(D, 422, "grant-needs-score", "grant-funds", StoryCall.grant(unscored.application(), SEK));
        assertThat(unscored.status()).isEqualTo("RECOMMENDED");
    }

    @Test
    void A8_an_application_ends_with_its_cancelled_call() {
        var matter = Matter.submitted(system, "CASE-A8");
        system.as(O).does("cancel-call", "{'callId': '%s', 'reason': 'No money.'}", matter.call());
        Eventually.see(matter::status, "DISCONTINUED"::equals);
        assertThat(matter.readBy(AP).path("discontinuedBecause").asString()).isEqualTo("No money.");
        var assignment = StoryCall.assignment(matter.application(), "assessor-1");
        matter.refuses(O, 422, "application-undecided", "record-formal-check", StoryCall.check(matter.application()));
        matter.refuses(O, 422, "application-undecided", "assign-assessor", assignment);
        matter.refuses(O, 422, "recommendation-for-eligible", "recommend-decision", matter.recommendation());
        assertThat(matter.status()).isEqualTo("DISCONTINUED");
    }

    @Test
    void A9_a_closing_time_is_the_first_instant_that_is_too_late() {
        var midnight = Matter.today()
                .minusDays(1)
                .atTime(LocalTime.MIN)
                .atZone(ZoneId.of("Europe/Stockholm"))
                .toInstant();
        var written = closing("CASE-A9-59", midnight.minusSeconds(1));
        assertThat(submit(AP, written, ORGANISATION, midnight.minusMillis(300)).status())
                .isEqualTo(201);
        assertTooLate(submit(OTHER_AP, written, OTHER_ORGANISATION, midnight));

        var exact = closing("CASE-A9-00", midnight);
        assertThat(submit(AP, exact, ORGANISATION, midnight.minusMillis(1)).status())
                .isEqualTo(201);
        assertTooLate(submit(OTHER_AP, exact, OTHER_ORGANISATION, midnight));
    }

    private Answer announce(UUID callId, String diaryNumber) {
        var now = Instant.now();
        var terms =
                StoryCall.terms(diaryNumber, 1_000_000, now.minus(1, ChronoUnit.DAYS), now.plus(1, ChronoUnit.DAYS));
        return system.as(O)
                .asks(
                        Map.of(),
                        "announce-call",
                        "%s",
                        terms.replaceFirst("\\{", "{'callId': '%s', ".formatted(callId)));
    }

    private String closing(String diaryNumber, Instant closesAt) {
        var opensAt = closesAt.minus(30, ChronoUnit.DAYS);
        return system.as(O)
                .does("announce-call", StoryCall.terms(diaryNumber, 1_000_000, opensAt, closesAt))
                .id();
    }

    private Answer submit(Bearer person, String call, String organisation, Instant occurredAt) {
        return system.as(person)
                .asks(
                        Map.of("Occurred-At", occurredAt.toString()),
                        "submit-application",
                        "%s",
                        StoryCall.application(call, organisation, SEK));
    }

    private static void assertTooLate(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.text("rule")).isEqualTo("call-is-open");
    }

    private Answer refused(Bearer person, int status, String rule, String call, String organisation) {
        var answer = system.as(person)
                .isRefused(status, "submit-application", StoryCall.application(call, organisation, SEK));
        assertThat(answer.text("rule")).isEqualTo(rule);
        return answer;
    }

    private void withdraw(Bearer person, String application) {
        system.as(person)
                .does("withdraw-application", "{'applicationId': '%s', 'reasons': 'Sent by mistake.'}", application);
    }

    private static String reopening(Matter matter) {
        return matter.naming("'ground': 'A mistake', 'reasons': 'It was wrong.'");
    }

    private static String registered(Matter matter) {
        return Eventually.see(() -> matter.readBy(O).path("diaryNumber").asString(""), number -> !number.isEmpty());
    }
}
