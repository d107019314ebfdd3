package grantledger.command.call;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.Track;
import java.util.UUID;

/**
 * Reduced, refused or reclaimed money is bound no longer: first what a court had bound above the ceiling for the same
 * application, then what stands under it, where the call says that such money gives room back.
 */
public record ReturnFunds(UUID callId, UUID applicationId, Track track, long amountSek) implements CallCommand {

    @Override
    public Decision<CallEvent> decide(Call call, Circumstances with) {
        long orderedSek = call.courtOrderedSek(applicationId);
        long fromAboveSek = Math.min(amountSek, orderedSek);
        long fromWithinSek = call.terms().returnsToCeiling() ? amountSek - fromAboveSek : 0;
        long returnedSek = fromAboveSek + fromWithinSek;
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
