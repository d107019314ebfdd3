package grantledger.command.application.submitting;

import grantledger.command.deciding.Command;
import grantledger.command.deciding.History;
import grantledger.command.deciding.Reaction;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.DiaryNumberIssued;
import java.util.stream.Stream;

/**
 * Every application of the call has got a diary number by the time this is reached: what was submitted before stands
 * earlier in the log, and was registered before.
 */
public final class WhenCallCancelledThenDiscontinueApplications implements Reaction<CallCancelled> {

    @Override
    public Class<CallCancelled> on() {
        return CallCancelled.class;
    }

    @Override
    public Stream<Command<?, ?>> then(CallCancelled cancelled, History history) {
        return history.of(cancelled.callId(), DiaryNumberIssued.class)
                .map(issued -> new DiscontinueApplication(issued.applicationId(), cancelled.reason()));
    }
}
