package grantledger.command.call;

import static grantledger.command.call.CallRule.BUDGET_CEILING;
import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.CallRule.GRANT_WITHIN_TRACK_LIMITS;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.Track;
import java.util.UUID;

/**
 * Binds money of a track to an application: a new grant of {@code grantedSek}, or a raised one, of which only
 * {@code amountSek} is new.
 */
public record CommitFunds(UUID callId, UUID applicationId, Track track, long amountSek, long grantedSek)
        implements CallCommand {

    @Override
    public Decision<CallEvent> decide(Call call, Circumstances with) {
        CALL_NOT_CANCELLED.require(!call.cancelled(), "The call is cancelled.");
        TrackTerms terms = call.track(track);
        requireWithinLimits(terms);
        long committed = call.committedSek(track) + amountSek;
        BUDGET_CEILING.requireOf(
                "amountSek",
                committed <= terms.budgetSek(),
                "%d SEK would bring %s to %d of %d SEK; %d remain.",
                amountSek,
                track,
                committed,
                terms.budgetSek(),
                terms.budgetSek() - call.committedSek(track));
        return Decision.of(new CallFundsCommitted(callId, applicationId, track, amountSek, committed));
    }

    private void requireWithinLimits(TrackTerms terms) {
        GRANT_WITHIN_TRACK_LIMITS.requireOf(
                "amountSek",
                terms.minGrantSek() == null || grantedSek >= terms.minGrantSek(),
                "%d SEK is below the smallest grant, %d.",
                grantedSek,
                terms.minGrantSek());
        GRANT_WITHIN_TRACK_LIMITS.requireOf(
                "amountSek",
                terms.maxGrantSek() == null || grantedSek <= terms.maxGrantSek(),
                "%d SEK is above the largest grant, %d.",
                grantedSek,
                terms.maxGrantSek());
    }
}
