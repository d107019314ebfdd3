package grantledger.command.call;

import grantledger.command.deciding.Command;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.CallEvent;
import java.util.UUID;

/** What may be asked of a call. */
public interface CallCommand extends Command<Call, CallEvent> {

    UUID callId();

    @Override
    default StreamKind<Call, CallEvent> streamKind() {
        return Call.KIND;
    }

    @Override
    default UUID stream() {
        return callId();
    }
}
