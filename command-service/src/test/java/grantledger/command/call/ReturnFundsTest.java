package grantledger.command.call;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.terms;
import static grantledger.command.handling.People.CONTROLLER;

import grantledger.command.handling.Rulebook;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.CallEvent.CourtOrderedFundsCommitted;
import grantledger.events.Track;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnFundsTest {

    private static final UUID APPLICATION = new UUID(0, 7);
    private static final CallFundsCommitted COMMITTED =
            new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 400_000, 400_000);
    private static final CourtOrderedFundsCommitted OF_ANOTHER =
            new CourtOrderedFundsCommitted(CALL, new UUID(0, 8), Track.PUBLIC, 50_000, 50_000);
    private static final CourtOrderedFundsCommitted ORDERED =
            new CourtOrderedFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 100_000, 150_000);
    private final Rulebook rules = Rulebook.ofCalls();

    @Test
    void money_goes_back_under_the_ceiling_where_the_call_says_so() {
        rules.given(announced(), COMMITTED)
                .when(CONTROLLER, giveBack(150_000))
                .then(new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 150_000, 250_000, null));
    }

    @Test
    void returned_money_can_be_committed_again() {
        rules.given(
                        announced(),
                        COMMITTED,
                        new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 400_000, 0, null),
                        new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 800_000, 800_000))
                .when(CONTROLLER, new CommitFunds(CALL, APPLICATION, Track.PUBLIC, 200_000, 200_000, 200_000L, false))
                .then(new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 200_000, 1_000_000));
    }

    @Test
    void money_goes_nowhere_where_the_call_does_not_say_so() {
        rules.given(announced(terms(true, false)), COMMITTED)
                .when(CONTROLLER, giveBack(150_000))
                .then();
    }

    @Test
    void what_a_court_bound_above_the_ceiling_is_given_back_first() {
        rules.given(announced(), COMMITTED, OF_ANOTHER, ORDERED)
                .when(CONTROLLER, giveBack(80_000))
                .then(new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 80_000, 400_000, 70_000L));
    }

    @Test
    void it_stays_as_well_where_nothing_goes_back() {
        rules.given(announced(terms(true, false)), COMMITTED, OF_ANOTHER, ORDERED)
                .when(CONTROLLER, giveBack(150_000))
                .then();
    }

    @Test
    void what_remains_goes_back_under_the_ceiling_where_the_call_says_so() {
        rules.given(announced(), COMMITTED, OF_ANOTHER, ORDERED)
                .when(CONTROLLER, giveBack(150_000))
                .then(new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 150_000, 350_000, 50_000L));
    }

    @Test
    void what_a_court_bound_for_another_application_stays() {
        rules.given(announced(), COMMITTED, OF_ANOTHER)
                .when(CONTROLLER, giveBack(150_000))
                .then(new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 150_000, 250_000, null));
    }

    @Test
    void nothing_is_not_worth_an_event() {
        rules.given(announced(), COMMITTED).when(CONTROLLER, giveBack(0)).then();
    }

    private static ReturnFunds giveBack(long amountSek) {
        return new ReturnFunds(CALL, APPLICATION, Track.PUBLIC, amountSek);
    }
}
