package grantledger.command.call;

import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.handling.Rulebook;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BeginDecisionsTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private final Rulebook rules = Rulebook.ofCalls();

    @Test
    void the_first_decision_leaves_its_mark() {
        rules.given(announced())
                .when(DECISION_MAKER, new BeginDecisions(CALL, FIRST))
                .then(new CallDecisionsBegan(CALL, FIRST));
    }

    @Test
    void later_decisions_leave_none() {
        rules.given(announced(), new CallDecisionsBegan(CALL, FIRST))
                .when(DECISION_MAKER, new BeginDecisions(CALL, SECOND))
                .then();
    }

    @Test
    void refuses_decisions_in_a_cancelled_call() {
        rules.given(announced(), new CallCancelled(CALL, "Anslaget drogs in"))
                .when(DECISION_MAKER, new BeginDecisions(CALL, FIRST))
                .refusedBy(CALL_NOT_CANCELLED);
    }
}
