package grantledger.command.call;

import static grantledger.command.call.CallRule.BUDGET_CEILING;
import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.CallRule.GRANT_WITHIN_TRACK_LIMITS;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CourtOrderedFundsCommitted;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.Track;
import java.util.UUID;

/**
 * Binds money of a track to an application.
 *
 * @param amountSek  what is bound more than now
 * @param anewSek    what of it was never bound for the application before: all that a call commits which takes nothing
 *                   back
 * @param grantedSek what the whole grant is decided to come to; null where its amount stays
 * @param byCourt    a court's word is carried out whatever the ceiling and the limits say
 */
public record CommitFunds(
        UUID callId, UUID applicationId, Track track, long amountSek, long anewSek, Long grantedSek, boolean byCourt)
        implements CallCommand {

    @Override
    public Decision<CallEvent> decide(Call call, Circumstances with) {
        long moreSek = call.terms().returnsToCeiling() ? amountSek : anewSek;
        return byCourt ? ordered(call, moreSek) : decided(call, moreSek);
    }

    private Decision<CallEvent> decided(Call call, long moreSek) {
        CALL_NOT_CANCELLED.require(!call.cancelled(), "The call is cancelled.");
        TrackTerms terms = call.track(track);
        requireWithinLimits(terms);
        long remainingSek = terms.budgetSek() - call.committedSek(track);
        BUDGET_CEILING.requireOf(
                "amountSek",
                moreSek <= remainingSek,
                "%d SEK would bring %s to %d of %d SEK; %d remain.",
                moreSek,
                track,
                call.committedSek(track) + moreSek,
                terms.budgetSek(),
                remainingSek);
        return moreSek == 0 ? Decision.nothing() : Decision.of(committed(call, moreSek));
    }

    /** What fits is committed; the rest stands above the ceiling, where everybody sees it. */
    private Decision<CallEvent> ordered(Call call, long moreSek) {
        long fitsSek = Math.min(moreSek, call.track(track).budgetSek() - call.committedSek(track));
        long aboveSek = moreSek - fitsSek;
        Decision<CallEvent> within = fitsSek == 0 ? Decision.nothing() : Decision.of(committed(call, fitsSek));
        return aboveSek == 0
                ? within
                : within.and(new CourtOrderedFundsCommitted(
                        callId, applicationId, track, aboveSek, call.courtOrderedSek(track) + aboveSek));
    }

    private CallFundsCommitted committed(Call call, long moreSek) {
        return new CallFundsCommitted(callId, applicationId, track, moreSek, call.committedSek(track) + moreSek);
    }

    private void requireWithinLimits(TrackTerms terms) {
        GRANT_WITHIN_TRACK_LIMITS.requireOf(
                "amountSek",
                grantedSek == null || terms.minGrantSek() == null || grantedSek >= terms.minGrantSek(),
                "%d SEK is below the smallest grant, %d.",
                grantedSek,
                terms.minGrantSek());
        GRANT_WITHIN_TRACK_LIMITS.requireOf(
                "amountSek",
                grantedSek == null || terms.maxGrantSek() == null || grantedSek <= terms.maxGrantSek(),
                "%d SEK is above the largest grant, %d.",
                grantedSek,
                terms.maxGrantSek());
    }
}
