package grantledger.command.call;

import static grantledger.command.call.CallRule.BUDGET_CEILING;
import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.CallRule.GRANT_WITHIN_TRACK_LIMITS;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.terms;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.handling.Rulebook;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CourtOrderedFundsCommitted;
import grantledger.events.Track;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommitFundsTest {

    private static final UUID APPLICATION = new UUID(0, 7);
    private final Rulebook rules = Rulebook.ofCalls();

    @Test
    void commits_up_to_the_ceiling_to_the_krona() {
        rules.given(announced(), committed(400_000, 400_000))
                .when(DECISION_MAKER, commit(600_000))
                .then(committed(600_000, 1_000_000));
    }

    @Test
    void refuses_one_krona_above_the_ceiling() {
        rules.given(announced(), committed(400_000, 400_000))
                .when(DECISION_MAKER, commit(600_001))
                .refusedBy(BUDGET_CEILING);
    }

    @Test
    void refuses_a_grant_below_the_smallest_of_its_track() {
        rules.given(announced()).when(DECISION_MAKER, commit(99_999)).refusedBy(GRANT_WITHIN_TRACK_LIMITS);
    }

    @Test
    void refuses_a_grant_above_the_largest_of_its_track() {
        rules.given(announced()).when(DECISION_MAKER, commit(800_001)).refusedBy(GRANT_WITHIN_TRACK_LIMITS);
    }

    @Test
    void minds_no_limit_where_the_amount_of_the_grant_stays() {
        rules.given(announced())
                .when(DECISION_MAKER, new CommitFunds(CALL, APPLICATION, Track.PUBLIC, 50_000, 50_000, null, false))
                .then(committed(50_000, 50_000));
    }

    @Test
    void commits_nothing_in_a_cancelled_call() {
        rules.given(announced(), new CallCancelled(CALL, "Anslaget drogs in"))
                .when(DECISION_MAKER, commit(200_000))
                .refusedBy(CALL_NOT_CANCELLED);
    }

    @Test
    void where_nothing_is_taken_back_only_what_was_never_bound_is_bound_anew() {
        rules.given(announced(terms(true, false)), committed(400_000, 400_000))
                .when(
                        DECISION_MAKER,
                        new CommitFunds(CALL, APPLICATION, Track.PUBLIC, 100_000, 30_000, 430_000L, false))
                .then(committed(30_000, 430_000));
    }

    @Test
    void where_money_comes_back_all_of_it_is_bound_anew() {
        rules.given(announced(), committed(300_000, 300_000))
                .when(
                        DECISION_MAKER,
                        new CommitFunds(CALL, APPLICATION, Track.PUBLIC, 100_000, 30_000, 430_000L, false))
                .then(committed(100_000, 400_000));
    }

    @Test
    void the_limits_of_the_track_are_not_asked_where_the_amount_of_the_grant_stays() {
        rules.given(announced(), committed(50_000, 50_000))
                .when(DECISION_MAKER, new CommitFunds(CALL, APPLICATION, Track.PUBLIC, 30_000, 0, null, false))
                .then(committed(30_000, 80_000));
    }

    @Test
    void nothing_is_not_worth_an_event() {
        rules.given(announced(), committed(400_000, 400_000))
                .when(DECISION_MAKER, new CommitFunds(CALL, APPLICATION, Track.PUBLIC, 0, 0, 400_000L, false))
                .then();
    }

    @Test
    void a_court_binds_what_fits_and_above_the_ceiling_what_does_not() {
        rules.given(announced(), committed(700_000, 700_000))
                .when(DECISION_MAKER, byCourt(450_000))
                .then(
                        committed(300_000, 1_000_000),
                        new CourtOrderedFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 150_000, 150_000));
    }

    @Test
    void a_court_binds_all_of_it_above_a_ceiling_that_is_reached_beside_what_stands_there() {
        rules.given(
                        announced(),
                        committed(1_000_000, 1_000_000),
                        new CourtOrderedFundsCommitted(CALL, new UUID(0, 8), Track.PUBLIC, 150_000, 150_000))
                .when(DECISION_MAKER, byCourt(450_000))
                .then(new CourtOrderedFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 450_000, 600_000));
    }

    @Test
    void a_court_minds_neither_the_limits_of_the_track_nor_that_the_call_is_cancelled() {
        rules.given(announced(), new CallCancelled(CALL, "Anslaget drogs in"))
                .when(DECISION_MAKER, byCourt(900_000))
                .then(committed(900_000, 900_000));
    }

    private static CommitFunds byCourt(long amountSek) {
        return new CommitFunds(CALL, APPLICATION, Track.PUBLIC, amountSek, amountSek, amountSek, true);
    }

    private static CommitFunds commit(long amountSek) {
        return new CommitFunds(CALL, APPLICATION, Track.PUBLIC, amountSek, amountSek, amountSek, false);
    }

    private static CallFundsCommitted committed(long amountSek, long sum) {
        return new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, amountSek, sum);
    }
}
