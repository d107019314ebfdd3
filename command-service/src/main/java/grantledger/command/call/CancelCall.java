package grantledger.command.call;

import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.CallRule.CANCELLED_BEFORE_FIRST_DECISION;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Text;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallCancelled;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Takes back a call before anything has been decided in it. */
@AllowedTo({Role.OFFICER, Role.ADMIN})
public record CancelCall(
        @NotNull UUID callId, @NotNull @Text String reason) implements CallCommand {

    @Override
    public Decision<CallEvent> decide(Call call, Circumstances with) {
        CALL_NOT_CANCELLED.require(!call.cancelled(), "The call is cancelled already.");
        CANCELLED_BEFORE_FIRST_DECISION.require(!call.decisionsBegan(), "Decisions have been made in this call.");
        return Decision.of(new CallCancelled(callId, reason));
    }
}
