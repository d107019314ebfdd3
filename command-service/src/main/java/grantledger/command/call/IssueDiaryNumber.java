package grantledger.command.call;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.DiaryNumberIssued;
import java.util.UUID;

/** Gives the call's next diary number to an application; the application's registration holds the call meanwhile. */
public record IssueDiaryNumber(UUID callId, UUID applicationId) implements CallCommand {

    @Override
    public Decision<CallEvent> decide(Call call, Circumstances with) {
        return Decision.of(new DiaryNumberIssued(callId, applicationId, call.lastDiaryNumber() + 1));
    }
}
