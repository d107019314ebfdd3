package grantledger.query.audit.context;

import static grantledger.query.audit.context.Tried.CALL;
import static grantledger.query.audit.context.Tried.GRANT;
import static grantledger.query.audit.context.Tried.ID;
import static grantledger.query.audit.context.Tried.WHO;
import static grantledger.query.audit.context.Tried.begun;
import static grantledger.query.audit.context.Tried.prepared;
import static grantledger.query.audit.context.Tried.under;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.ConflictOfInterestLifted;
import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.ApplicationEvent.RequirementResult;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.DecisionOutcome;
import grantledger.events.DismissalGround;
import grantledger.events.Track;
import grantledger.query.fixtures.Given;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeparturesTest {

    @Test
    void there_are_none_where_what_was_recommended_fits_and_was_granted() {
        assertThat(prepared().decided(granted(400_000), committed(400_000, 400_000)))
                .isEmpty();
        assertThat(prepared().behind(600_000).decided(granted(400_000))).isEmpty();
        assertThat(begun(
                                Given.submitted(ID, CALL, WHO, 400_000),
                                Given.eligible(ID),
                                Given.scored(ID, "anna", 4, 4),
                                new DecisionRecommended(ID, DecisionOutcome.DECLINE, null, "Räcker inte", "olle"))
                        .behind(700_000)
                        .decided(declined()))
                .isEmpty();
    }

    @Test
    void another_amount_than_was_recommended() {
        Departure only = only(Respect.AMOUNT, prepared().decided(granted(300_000)));
        assertThat(only.rule()).isNull();
        assertThat(only.expected()).isEqualTo("400000");
        assertThat(only.recorded()).isEqualTo("300000");
        assertThat(only.words())
                .isEqualTo("400000 SEK were recommended by olle, and 300000 SEK granted: 100000 SEK less.");
    }

    @Test
    void another_outcome_than_was_recommended_and_above_the_line_declined() {
        List<Departure> departures = prepared().decided(declined());
        assertThat(departures).extracting(Departure::respect).containsExactly(Respect.OUTCOME, Respect.LINE);
        assertThat(departures)
                .extracting(Departure::words)
                .containsExactly(
                        "olle recommended grant 400000 SEK, and it was decided to decline.",
                        "Its rank was 1 of 1 in PUBLIC, with the score 80.00. 0 SEK were committed, and with what was"
                                + " asked for down to its rank the sum was 400000 SEK, within the ceiling of 1000000"
                                + " SEK: it was above the line. It was decided to decline.");
    }

    @Test
    void below_the_line_and_yet_granted() {
        assertThat(only(Respect.LINE, prepared().behind(700_000).decided(granted(400_000)))
                        .words())
                .isEqualTo(
                        "Its rank was 2 of 2 in PUBLIC, with the score 80.00. 0 SEK were committed, and with what was"
                            + " asked for down to its rank the sum was 1100000 SEK, above the ceiling of 1000000 SEK:"
                            + " it was below the line. It was decided to grant 400000 SEK.");
        assertThat(only(
                                Respect.LINE,
                                prepared().inCall(committed(700_000, 700_000)).decided(granted(400_000)))
                        .words())
                .contains("700000 SEK were committed");
    }

    @Test
    void nothing_recommended() {
        Tried tried =
                begun(Given.submitted(ID, CALL, WHO, 400_000), Given.eligible(ID), Given.scored(ID, "anna", 4, 4));
        Departure only = only(Respect.RECOMMENDED, tried.decided(granted(400_000)));
        assertThat(only.rule()).isEqualTo("decision-follows-recommendation");
        assertThat(only.words()).contains("ELIGIBLE");
    }

    @Test
    void a_recommendation_that_an_earlier_decision_used_up() {
        assertThat(respects(prepared().then(granted(400_000)).decided(reconsidered(DecisionOutcome.GRANT, 300_000L))))
                .containsExactly(Respect.RECOMMENDED);
        assertThat(respects(prepared()
                        .then(granted(400_000))
                        .then(Given.recommended(ID, 300_000, "olle"))
                        .decided(reconsidered(DecisionOutcome.GRANT, 300_000L))))
                .isEmpty();
    }

    @Test
    void points_that_are_missing() {
        assertThat(only(
                                Respect.SCORES_COMPLETE,
                                prepared().then(new AssessorAssigned(ID, "bo")).decided(granted(400_000)))
                        .words())
                .isEqualTo("The points were not complete: bo was to assess and had given none.");
        ApplicationScored half =
                new ApplicationScored(ID, "bo", List.of(new CriterionScore("relevance", 3, 5, 2, "Bra")), List.of());
        assertThat(only(Respect.SCORES_COMPLETE, prepared().then(half).decided(granted(400_000)))
                        .words())
                .isEqualTo("The points were not complete: bo had given none for reach.");
    }

    @Test
    void another_score_than_the_points_make_by_the_call() {
        ApplicationScored otherwise = new ApplicationScored(
                ID,
                "anna",
                List.of(new CriterionScore("relevance", 4, 5, 1, "Bra"), new CriterionScore("reach", 1, 5, 1, "Bra")),
                List.of());
        assertThat(only(
                                Respect.SCORE,
                                begun(
                                                Given.submitted(ID, CALL, WHO, 400_000),
                                                Given.eligible(ID),
                                                otherwise,
                                                Given.recommended(ID, 400_000, "olle"))
                                        .decided(granted(400_000)))
                        .words())
                .isEqualTo("The score was shown as 50.00; by the criteria, scales and weights of the call the complete"
                        + " assessors' points make 60.00.");
    }

    @Test
    void money_without_a_score() {
        List<Departure> departures = begun(
                        Given.submitted(ID, CALL, WHO, 400_000),
                        Given.eligible(ID),
                        Given.recommended(ID, 400_000, "olle"))
                .decided(granted(400_000));
        assertThat(respects(departures)).containsExactly(Respect.LINE, Respect.SCORED);
        assertThat(departures.getFirst().words()).contains("without one it was not above the line");
    }

    @Test
    void more_than_the_call_has_or_than_adds_up() {
        assertThat(respects(prepared()
                        .inCall(committed(500_000, 500_000))
                        .decided(granted(400_000), committed(400_000, 1_100_000))))
                .containsExactly(Respect.COMMITTED, Respect.CEILING);
        assertThat(respects(prepared()
                        .inCall(committed(500_000, 500_000))
                        .byWhatHadHappened()
                        .decided(granted(400_000), committed(400_000, 950_000))))
                .as("the order of the log is another one")
                .isEmpty();
    }

    @Test
    void more_than_was_asked_for_or_beyond_the_limits_of_the_track() {
        assertThat(respects(prepared().decided(granted(500_000)))).containsExactly(Respect.AMOUNT, Respect.REQUEST);
        CallTerms narrow = with(Given.terms(1_000_000), 100_000L, 350_000L, false);
        assertThat(only(Respect.LIMITS, preparedUnder(narrow).decided(granted(400_000)))
                        .words())
                .isEqualTo("400000 SEK were granted, more than the largest grant of the track, 350000 SEK.");
    }

    @Test
    void before_the_call_had_closed_unless_it_is_rolling() {
        Instant open = Instant.parse("2020-05-04T21:59:59Z");
        assertThat(respects(prepared().at(open).decided(granted(400_000)))).containsExactly(Respect.CLOSED);
        CallTerms rolling = with(Given.terms(1_000_000), null, null, true);
        assertThat(preparedUnder(rolling).at(open).decided(granted(400_000))).isEmpty();
    }

    @Test
    void in_a_cancelled_call() {
        assertThat(respects(prepared()
                        .inCall(new CallCancelled(CALL, "Inga pengar"))
                        .decided(granted(400_000))))
                .containsExactly(Respect.CALL_IN_FORCE);
    }

    @Test
    void tried_without_a_passed_check() {
        FormalCheckRecorded failed =
                new FormalCheckRecorded(ID, List.of(new RequirementResult("signed", false, null)), false, "checker");
        assertThat(respects(prepared().then(failed).decided(granted(400_000)))).contains(Respect.EXAMINED);
        assertThat(respects(begun(Given.submitted(ID, CALL, WHO, 1), failed)
                        .decided(dismissed(DismissalGround.FORMAL_CHECK, "decider"))))
                .isEmpty();
        assertThat(respects(prepared().decided(dismissed(DismissalGround.FORMAL_CHECK, "decider"))))
                .containsExactly(Respect.DISMISSED);
        assertThat(respects(prepared().decided(dismissed(DismissalGround.LATE, "decider"))))
                .containsExactly(Respect.DISMISSED);
        assertThat(respects(begun(Given.submitted(ID, CALL, WHO, 1), failed)
                        .decided(dismissed(DismissalGround.FORMAL_CHECK, "checker"))))
                .containsExactly(Respect.CHECKER);
    }

    @Test
    void decided_by_somebody_with_a_hand_in_it() {
        ConflictOfInterestDeclared bars = new ConflictOfInterestDeclared(ID, "decider", "Vän");
        assertThat(only(Respect.BARRED, prepared().then(bars).decided(granted(400_000)))
                        .words())
                .isEqualTo("decider decided, and had a conflict of interest: Vän");
        assertThat(prepared()
                        .then(bars)
                        .then(new ConflictOfInterestLifted(ID, "decider", "Misstag", "chief"))
                        .decided(granted(400_000)))
                .isEmpty();
        assertThat(respects(prepared().decided(grantedBy("olle")))).containsExactly(Respect.RECOMMENDER);
        assertThat(respects(prepared().decided(grantedBy("anna")))).containsExactly(Respect.ASSESSOR);
        assertThat(respects(prepared().decided(grantedBy("applicant-999900-0012"))))
                .containsExactly(Respect.SUBMITTER);
    }

    @Test
    void a_court_is_bound_by_the_request_alone_and_whoever_recorded_it_stands_for_it() {
        Tried appealed = prepared().then(declined()).at(Instant.parse("2020-04-01T10:00:00Z"));
        assertThat(respects(appealed.decided(judged(400_000, "chief"), committed(400_000, 2_000_000))))
                .isEmpty();
        assertThat(respects(prepared().then(declined()).decided(judged(400_001, "olle"))))
                .containsExactly(Respect.REQUEST, Respect.RECOMMENDER);
        assertThat(prepared().then(declined()).decided(judged(1, null)))
                .as("where the event does not tell who recorded it")
                .isEmpty();
    }

    private static Tried preparedUnder(CallTerms terms) {
        return under(
                terms,
                Given.submitted(ID, CALL, WHO, 400_000),
                Given.eligible(ID),
                Given.scored(ID, "anna", 4, 4),
                Given.recommended(ID, 400_000, "olle"));
    }

    private static CallTerms with(CallTerms some, Long minSek, Long maxSek, boolean rolling) {
        TrackTerms track = some.tracks().getFirst();
        return new CallTerms(
                some.diaryNumber(),
                some.title(),
                some.legalBases(),
                some.opensAt(),
                some.closesAt(),
                List.of(new TrackTerms(track.track(), track.applicantTypes(), track.budgetSek(), minSek, maxSek)),
                some.focusAreas(),
                some.criteria(),
                some.priorities(),
                some.formalRequirements(),
                some.reportingDuties(),
                rolling,
                some.appealable(),
                some.appealDays(),
                some.returnsToCeiling(),
                some.reviewSampling());
    }

    private static CallFundsCommitted committed(long amountSek, long committedSek) {
        return new CallFundsCommitted(CALL, ID, Track.PUBLIC, amountSek, committedSek);
    }

    private static FundsGranted granted(long amountSek) {
        return Given.granted(ID, GRANT, amountSek);
    }

    private static FundsGranted grantedBy(String person) {
        return new FundsGranted(ID, GRANT, 400_000, "Bra", List.of(), person);
    }

    private static ApplicationDeclined declined() {
        return new ApplicationDeclined(ID, "Räcker inte", "decider");
    }

    private static ApplicationDismissed dismissed(DismissalGround ground, String by) {
        return new ApplicationDismissed(ID, ground, "Skäl", by);
    }

    private static ApplicationEvent reconsidered(DecisionOutcome outcome, Long amountSek) {
        return new DecisionReconsidered(ID, outcome, amountSek, GRANT, "Ny", "Skäl", "chief");
    }

    private static ApplicationEvent judged(long amountSek, String recordedBy) {
        return new AppealOutcomeRecorded(
                ID, AppealOutcome.GRANT, amountSek, GRANT, false, "Förvaltningsrätten", "1-20", recordedBy);
    }

    private static List<Respect> respects(List<Departure> departures) {
        return departures.stream().map(Departure::respect).toList();
    }

    private static Departure only(Respect respect, List<Departure> departures) {
        assertThat(departures).extracting(Departure::respect).containsExactly(respect);
        return departures.getFirst();
    }
}
