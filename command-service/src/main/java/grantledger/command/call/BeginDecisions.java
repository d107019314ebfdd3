package grantledger.command.call;

import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallDecisionsBegan;
import java.util.UUID;

/** Follows from every first decision on an application; leaves a mark on the call once. */
public record BeginDecisions(UUID callId, UUID applicationId) implements CallCommand {

    @Override
    public Decision<CallEvent> decide(Call call, Circumstances with) {
        CALL_NOT_CANCELLED.require(!call.cancelled(), "The call is cancelled.");
        return call.decisionsBegan() ? Decision.nothing() : Decision.of(new CallDecisionsBegan(callId, applicationId));
    }
}
