package grantledger.command.call;

import static grantledger.command.call.CallRule.AMENDMENT_CHANGES_SOMETHING;
import static grantledger.command.call.CallRule.CALL_CLOSES_AFTER_OPENING;
import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.CallRule.NAMED_TRACK_OF_CALL;
import static grantledger.command.call.CallRule.OPENED_CALL_CORRECTED_BY_ANOTHER;
import static grantledger.command.call.CallRule.OPENED_CALL_ONLY_EXTENDED;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.CLOSES;
import static grantledger.command.call.Calls.OPENS;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.terms;
import static grantledger.command.call.Calls.with;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_OFFICER;
import static grantledger.command.handling.People.at;

import grantledger.command.call.terms.FocusAreaInput;
import grantledger.command.call.terms.PriorityInput;
import grantledger.command.call.terms.TrackTermsInput;
import grantledger.command.deciding.Acting;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicantType;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.CallEvent.FocusArea;
import grantledger.events.CallEvent.Priority;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AmendCallTest {

    private static final Acting BEFORE_OPENING = at(OPENS.minusMillis(1), OFFICER);
    private static final Acting OPENED = at(OPENS, OFFICER);
    private static final Acting ANNOUNCER = at(OPENS, SECOND_OFFICER);
    private static final UUID APPLICATION = new UUID(0, 7);
    private static final Instant LATER = CLOSES.plus(Duration.ofDays(7));
    private static final String NEW_TITLE = "Stöd mot segregation 2026";
    private final Rulebook rules = Rulebook.ofCalls();

    @Test
    void before_opening_what_is_given_changes_and_the_rest_stays() {
        rules.given(announced())
                .when(BEFORE_OPENING, amend(NEW_TITLE, LATER))
                .then(amended(with(with(terms(), "title", NEW_TITLE), "closesAt", LATER)));
    }

    @Test
    void before_opening_every_other_term_may_change_too() {
        CallTerms all = with(
                with(
                        with(
                                with(terms(), "rolling", true),
                                "focusAreas",
                                List.of(new FocusArea("NEW", "NEW", List.of(), List.of()))),
                        "priorities",
                        List.of(new Priority("youth", "Unga", List.of()))),
                "appealDays",
                28);
        rules.given(announced())
                .when(
                        BEFORE_OPENING,
                        new AmendCall(
                                CALL,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(new FocusAreaInput("NEW", null, null, null)),
                                null,
                                List.of(new PriorityInput("youth", "Unga", null)),
                                null,
                                null,
                                true,
                                null,
                                28,
                                null,
                                null,
                                "Fler vill söka"))
                .then(amended(all));
    }

    @Test
    void before_opening_the_closing_may_come_earlier() {
        Instant earlier = CLOSES.minus(Duration.ofDays(7));
        rules.given(announced())
                .when(BEFORE_OPENING, amend(null, earlier))
                .then(amended(with(terms(), "closesAt", earlier)));
    }

    @Test
    void before_opening_whoever_announced_the_call_may_change_it() {
        rules.given(announced())
                .when(at(OPENS.minusMillis(1), SECOND_OFFICER), amend(NEW_TITLE, null))
                .then(amended(with(terms(), "title", NEW_TITLE)));
    }

    @Test
    void after_opening_the_closing_may_come_later_by_whoever_announced_the_call_too() {
        rules.given(announced()).when(ANNOUNCER, amend(null, LATER)).then(amended(with(terms(), "closesAt", LATER)));
    }

    @Test
    void after_opening_another_person_corrects_the_title_and_the_legal_bases() {
        List<String> bases = List.of("SFS 2018:118", "SFS 2018:119");
        rules.given(announced())
                .when(OPENED, amend(NEW_TITLE, bases, LATER, null))
                .then(amended(with(with(with(terms(), "title", NEW_TITLE), "legalBases", bases), "closesAt", LATER)));
    }

    @Test
    void after_opening_another_person_raises_a_ceiling() {
        rules.given(announced())
                .when(OPENED, amend(null, null, null, tracks(1_200_000, 800_000)))
                .then(amended(with(
                        terms(),
                        "tracks",
                        List.of(
                                budget(terms().tracks().getFirst(), 1_200_000),
                                terms().tracks().getLast()))));
    }

    @Test
    void whoever_announced_an_opened_call_neither_corrects_it_nor_raises_a_ceiling() {
        rules.given(announced()).when(ANNOUNCER, amend(NEW_TITLE, null)).refusedBy(OPENED_CALL_CORRECTED_BY_ANOTHER);
        Rulebook.ofCalls()
                .given(announced())
                .when(ANNOUNCER, amend(null, List.of("SFS 2018:118"), null, null))
                .refusedBy(OPENED_CALL_CORRECTED_BY_ANOTHER);
        Rulebook.ofCalls()
                .given(announced())
                .when(ANNOUNCER, amend(null, null, null, tracks(1_200_000, 800_000)))
                .refusedBy(OPENED_CALL_CORRECTED_BY_ANOTHER);
    }

    @Test
    void a_call_whose_announcer_was_not_said_is_corrected_by_anybody() {
        rules.given(new CallAnnounced(CALL, terms(), null))
                .when(ANNOUNCER, amend(NEW_TITLE, null))
                .then(amended(with(terms(), "title", NEW_TITLE)));
    }

    @Test
    void refuses_a_lower_ceiling_after_opening() {
        rules.given(announced())
                .when(OPENED, amend(null, null, null, tracks(900_000, 800_000)))
                .refusedBy(OPENED_CALL_ONLY_EXTENDED, "tracks[0].budgetSek");
    }

    @Test
    void refuses_another_limit_of_a_track_after_opening() {
        rules.given(announced())
                .when(OPENED, amend(null, null, null, tracks(1_200_000, 900_000)))
                .refusedBy(OPENED_CALL_ONLY_EXTENDED, "tracks[0]");
    }

    @Test
    void refuses_to_take_a_track_away_after_opening() {
        rules.given(announced())
                .when(OPENED, amend(null, null, null, tracks(1_200_000, 800_000).subList(0, 1)))
                .refusedBy(OPENED_CALL_ONLY_EXTENDED, "tracks");
    }

    @Test
    void refuses_an_earlier_closing_after_opening() {
        rules.given(announced())
                .when(OPENED, amend(null, CLOSES.minusSeconds(1)))
                .refusedBy(OPENED_CALL_ONLY_EXTENDED, "closesAt");
    }

    @Test
    void refuses_other_terms_after_opening_even_beside_a_later_closing() {
        rules.given(announced()).when(OPENED, rolling(LATER)).refusedBy(OPENED_CALL_ONLY_EXTENDED);
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
                    .when(BEFORE_OPENING, rolling(LATER))
                    .refusedBy(OPENED_CALL_ONLY_EXTENDED);
            Rulebook.ofCalls()
                    .given(announced(), happened)
                    .when(BEFORE_OPENING, amend(null, LATER))
                    .then(amended(with(terms(), "closesAt", LATER)));
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
    void refuses_to_take_away_a_track_that_a_focus_area_names() {
        rules.given(announced())
                .when(
                        BEFORE_OPENING,
                        amend(null, null, null, tracks(1_000_000, 800_000).subList(0, 1)))
                .refusedBy(NAMED_TRACK_OF_CALL, "focusAreas[2].tracks");
    }

    @Test
    void refuses_to_amend_a_cancelled_call() {
        rules.given(announced(), new CallCancelled(CALL, "Anslaget drogs in"))
                .when(BEFORE_OPENING, amend(null, LATER))
                .refusedBy(CALL_NOT_CANCELLED);
    }

    private static List<TrackTermsInput> tracks(long budgetSek, long maxGrantSek) {
        return List.of(
                new TrackTermsInput(
                        Track.PUBLIC, terms().tracks().getFirst().applicantTypes(), budgetSek, 100_000L, maxGrantSek),
                new TrackTermsInput(Track.CIVIL_SOCIETY, List.of(ApplicantType.ASSOCIATION), 500_000L, null, null));
    }

    private static TrackTerms budget(TrackTerms track, long budgetSek) {
        return new TrackTerms(
                track.track(), track.applicantTypes(), budgetSek, track.minGrantSek(), track.maxGrantSek());
    }

    private static AmendCall amend(String title, Instant closesAt) {
        return amend(title, null, closesAt, null);
    }

    private static AmendCall amend(
            String title, List<String> legalBases, Instant closesAt, List<TrackTermsInput> tracks) {
        return new AmendCall(
                CALL,
                title,
                legalBases,
                null,
                closesAt,
                tracks,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Fler vill söka");
    }

    private static AmendCall rolling(Instant closesAt) {
        return new AmendCall(
                CALL,
                null,
                null,
                null,
                closesAt,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                "Fler vill söka");
    }

    private static CallAmended amended(CallTerms terms) {
        return new CallAmended(CALL, terms, "Fler vill söka");
    }
}
