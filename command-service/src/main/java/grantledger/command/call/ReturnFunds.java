package grantledger.command.call;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.Track;
import java.util.UUID;

/**
 * Reduced, refused or reclaimed money is bound no longer where the call says that such money gives room back: first what a
 * court had bound above the ceiling for the same application, then what stands under it.
 */
public record ReturnFunds(UUID callId, UUID applicationId, Track track, long amountSek) implements CallCommand {

    @Override
    public Decision<CallEvent> decide(Call call, Circumstances with) {
        long returnedSek = call.terms().returnsToCeiling() ? amountSek : 0;
        long fromAboveSek = Math.min(returnedSek, call.courtOrderedSek(applicationId));
        long fromWithinSek = returnedSek - fromAboveSek;
        return returnedSek == 0
                ? Decision.nothing()
                : Decision.of(new CallFundsReturned(
                        callId,
                        applicationId,
                        track,
                        returnedSek,
                        call.committedSek(track) - fromWithinSek,
                        fromAboveSek == 0 ? null : call.courtOrderedSek(track) - fromAboveSek));
    }
}
