package grantledger.command.call;

import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.CallRule.CANCELLED_BEFORE_FIRST_DECISION;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CancelCallTest {

    private static final CancelCall CANCEL = new CancelCall(CALL, "Anslaget drogs in");
    private static final CallCancelled CANCELLED = new CallCancelled(CALL, "Anslaget drogs in");
    private final Rulebook rules = Rulebook.ofCalls();

    @Test
    void cancels_an_open_call_before_its_first_decision() {
        rules.given(announced()).when(OFFICER, CANCEL).then(CANCELLED);
    }

    @Test
    void refuses_to_cancel_after_the_first_decision() {
        rules.given(announced(), new CallDecisionsBegan(CALL, new UUID(0, 7)))
                .when(OFFICER, CANCEL)
                .refusedBy(CANCELLED_BEFORE_FIRST_DECISION);
    }

    @Test
    void refuses_to_cancel_twice() {
        rules.given(announced(), CANCELLED).when(OFFICER, CANCEL).refusedBy(CALL_NOT_CANCELLED);
    }
}
