package grantledger.command.call;

import grantledger.command.deciding.Behaviour;
import grantledger.events.CallEvent;
import java.util.List;

/** What may be asked of a call. */
public final class CallBehaviour {

    public static final Behaviour<Call, CallEvent> ALL = new Behaviour<>(
            Call.KIND,
            List.of(
                    AnnounceCall.class,
                    AmendCall.class,
                    CancelCall.class,
                    IssueDiaryNumber.class,
                    BeginDecisions.class,
                    CommitFunds.class,
                    ReturnFunds.class),
            List.of(),
            List.of());

    private CallBehaviour() {}
}
