package grantledger.command.call;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.terms;
import static grantledger.command.handling.People.CONTROLLER;

import grantledger.command.handling.Rulebook;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.Track;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnFundsTest {

    private static final UUID APPLICATION = new UUID(0, 7);
    private static final CallFundsCommitted COMMITTED =
            new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 400_000, 400_000);
    private final Rulebook rules = Rulebook.ofCalls();

    @Test
    void money_goes_back_under_the_ceiling_where_the_call_says_so() {
        rules.given(announced(), COMMITTED)
                .when(CONTROLLER, giveBack(150_000))
                .then(new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 150_000, 250_000));
    }

    @Test
    void returned_money_can_be_committed_again() {
        rules.given(
                        announced(),
                        COMMITTED,
                        new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 400_000, 0),
                        new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 800_000, 800_000))
                .when(CONTROLLER, new CommitFunds(CALL, APPLICATION, Track.PUBLIC, 200_000, 200_000))
                .then(new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 200_000, 1_000_000));
    }

    @Test
    void money_goes_nowhere_where_the_call_does_not_say_so() {
        rules.given(announced(terms(true, false)), COMMITTED)
                .when(CONTROLLER, giveBack(150_000))
                .then();
    }

    @Test
    void nothing_is_not_worth_an_event() {
        rules.given(announced(), COMMITTED).when(CONTROLLER, giveBack(0)).then();
    }

    private static ReturnFunds giveBack(long amountSek) {
        return new ReturnFunds(CALL, APPLICATION, Track.PUBLIC, amountSek);
    }
}
