package grantledger.command.call;

import static grantledger.command.call.CallRule.BUDGET_CEILING;
import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.CallRule.GRANT_WITHIN_TRACK_LIMITS;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.handling.Rulebook;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallFundsCommitted;
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
    void commits_nothing_in_a_cancelled_call() {
        rules.given(announced(), new CallCancelled(CALL, "Anslaget drogs in"))
                .when(DECISION_MAKER, commit(200_000))
                .refusedBy(CALL_NOT_CANCELLED);
    }

    private static CommitFunds commit(long amountSek) {
        return new CommitFunds(CALL, APPLICATION, Track.PUBLIC, amountSek, amountSek);
    }

    private static CallFundsCommitted committed(long amountSek, long sum) {
        return new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, amountSek, sum);
    }
}
