package grantledger.command.call;

import static grantledger.command.call.CallRule.AMENDMENT_CHANGES_SOMETHING;
import static grantledger.command.call.CallRule.CALL_CLOSES_AFTER_OPENING;
import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.CallRule.OPENED_CALL_ONLY_EXTENDED;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.CLOSES;
import static grantledger.command.call.Calls.OPENS;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.terms;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.at;

import grantledger.command.deciding.Acting;
import grantledger.command.handling.Rulebook;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AmendCallTest {

    private static final Acting BEFORE_OPENING = at(OPENS.minusMillis(1), OFFICER);
    private static final UUID APPLICATION = new UUID(0, 7);
    private static final Instant LATER = CLOSES.plus(Duration.ofDays(7));
    private final Rulebook rules = Rulebook.ofCalls();

    @Test
    void before_opening_what_is_given_changes_and_the_rest_stays() {
        rules.given(announced())
                .when(BEFORE_OPENING, amend("Stöd mot segregation 2026", LATER))
                .then(amended("Stöd mot segregation 2026", LATER));
    }

    @Test
    void before_opening_the_closing_may_come_earlier() {
        Instant earlier = CLOSES.minus(Duration.ofDays(7));
        rules.given(announced()).when(BEFORE_OPENING, amend(null, earlier)).then(amended(terms().title(), earlier));
    }

    @Test
    void after_opening_the_closing_may_come_later() {
        rules.given(announced()).when(at(OPENS, OFFICER), amend(null, LATER)).then(amended(terms().title(), LATER));
    }

    @Test
    void refuses_an_earlier_closing_after_opening() {
        rules.given(announced())
                .when(at(OPENS, OFFICER), amend(null, CLOSES.minusSeconds(1)))
                .refusedBy(OPENED_CALL_ONLY_EXTENDED, "closesAt");
    }

    @Test
    void refuses_other_terms_after_opening_even_beside_a_later_closing() {
        rules.given(announced())
                .when(at(OPENS, OFFICER), amend("Stöd mot segregation 2026", LATER))
                .refusedBy(OPENED_CALL_ONLY_EXTENDED);
    }

    @Test
    void a_call_in_which_something_has_happened_counts_as_opened_whatever_the_time() {
        List<CallEvent> signsOfLife = List.of(
                new DiaryNumberIssued(CALL, APPLICATION, 1),
                new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 100_000, 100_000),
                new CallDecisionsBegan(CALL, APPLICATION));
        signsOfLife.forEach(happened -> {
            Rulebook.ofCalls()
                    .given(announced(), happened)
                    .when(BEFORE_OPENING, amend("Stöd mot segregation 2026", LATER))
                    .refusedBy(OPENED_CALL_ONLY_EXTENDED);
            Rulebook.ofCalls()
                    .given(announced(), happened)
                    .when(BEFORE_OPENING, amend(null, LATER))
                    .then(amended(terms().title(), LATER));
        });
    }

    @Test
    void refuses_an_amendment_that_changes_nothing() {
        rules.given(announced())
                .when(BEFORE_OPENING, amend(terms().title(), CLOSES))
                .refusedBy(AMENDMENT_CHANGES_SOMETHING);
    }

    @Test
    void refuses_terms_that_do_not_agree_among_themselves() {
        rules.given(announced())
                .when(BEFORE_OPENING, amend(null, OPENS.minusSeconds(1)))
                .refusedBy(CALL_CLOSES_AFTER_OPENING, "closesAt");
    }

    @Test
    void refuses_to_amend_a_cancelled_call() {
        rules.given(announced(), new CallCancelled(CALL, "Anslaget drogs in"))
                .when(BEFORE_OPENING, amend(null, LATER))
                .refusedBy(CALL_NOT_CANCELLED);
    }

    private static AmendCall amend(String title, Instant closesAt) {
        return new AmendCall(
                CALL, title, null, null, closesAt, null, null, null, null, null, null, null, null, "Fler vill söka");
    }

    private static CallAmended amended(String title, Instant closesAt) {
        CallTerms terms = terms();
        return new CallAmended(
                CALL,
                new CallTerms(
                        terms.diaryNumber(),
                        title,
                        terms.legalBases(),
                        terms.opensAt(),
                        closesAt,
                        terms.tracks(),
                        terms.focusAreas(),
                        terms.criteria(),
                        terms.formalRequirements(),
                        terms.reportingDuties(),
                        terms.appealable(),
                        terms.returnsToCeiling(),
                        terms.reviewSampling()),
                "Fler vill söka");
    }
}
