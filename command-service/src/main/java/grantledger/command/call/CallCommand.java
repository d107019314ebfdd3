package grantledger.command.call;

import grantledger.command.deciding.Command;
import grantledger.events.CallEvent;
import java.util.UUID;

/** What may be asked of a call. */
public sealed interface CallCommand extends Command<Call, CallEvent>
        permits AnnounceCall, AmendCall, CancelCall, IssueDiaryNumber, BeginDecisions, CommitFunds, ReturnFunds {

    UUID callId();

    @Override
    default UUID stream() {
        return callId();
    }
}
