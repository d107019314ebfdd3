package grantledger.command.call;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.Track;
import java.util.UUID;

/** Reduced, refused or reclaimed money goes back under the ceiling where the call says so, and nowhere otherwise. */
public record ReturnFunds(UUID callId, UUID applicationId, Track track, long amountSek) implements CallCommand {

    @Override
    public Decision<CallEvent> decide(Call call, Circumstances with) {
        if (!call.terms().returnsToCeiling() || amountSek == 0) {
            return Decision.nothing();
        }
        long committed = call.committedSek(track) - amountSek;
        return Decision.of(new CallFundsReturned(callId, applicationId, track, amountSek, committed));
    }
}
