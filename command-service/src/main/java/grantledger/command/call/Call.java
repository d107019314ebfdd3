package grantledger.command.call;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Matter;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.ApplicantType;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.CourtOrderedFundsCommitted;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.CallEvent.FocusArea;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.CallEvent.Priority;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.Track;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a call stands, as far as decisions need to know.
 *
 * @param announcedBy null where it was not said
 */
public record Call(
        UUID callId,
        CallTerms terms,
        String announcedBy,
        boolean cancelled,
        boolean decisionsBegan,
        int lastDiaryNumber,
        BoundFunds bound)
        implements Matter {

    public static final StreamKind<Call, CallEvent> KIND = new StreamKind<>(
                    "call", Call.class, CallEvent.class, Call::after)
            .withPassing(Set.of(
                    DiaryNumberIssued.class,
                    CallFundsCommitted.class,
                    CallFundsReturned.class,
                    CourtOrderedFundsCommitted.class));

    /** A call is public. */
    @Override
    public boolean isOwnMatterOf(Acting acting) {
        return true;
    }

    /** It has an event for each application, of which nothing but a count remains. */
    @Override
    public long mostEvents() {
        return Long.MAX_VALUE;
    }

    private static Call after(Call call, CallEvent event) {
        return switch (event) {
            case CallAnnounced it ->
                new Call(it.callId(), it.terms(), it.announcedBy(), false, false, 0, BoundFunds.NONE);
            case CallAmended it -> call.with(it.terms());
            case CallCancelled it -> call.with(true, call.decisionsBegan, call.lastDiaryNumber);
            case DiaryNumberIssued it -> call.with(call.cancelled, call.decisionsBegan, it.number());
            case CallDecisionsBegan it -> call.with(call.cancelled, true, call.lastDiaryNumber);
            case CallFundsCommitted it -> call.with(call.bound.committing(it));
            case CourtOrderedFundsCommitted it -> call.with(call.bound.ordering(it));
            case CallFundsReturned it -> call.with(call.bound.returning(it));
        };
    }

    private Call with(CallTerms changed) {
        return new Call(callId, changed, announcedBy, cancelled, decisionsBegan, lastDiaryNumber, bound);
    }

    private Call with(boolean isCancelled, boolean began, int diaryNumber) {
        return new Call(callId, terms, announcedBy, isCancelled, began, diaryNumber, bound);
    }

    private Call with(BoundFunds changed) {
        return new Call(callId, terms, announcedBy, cancelled, decisionsBegan, lastDiaryNumber, changed);
    }

    public boolean isOpenAt(Instant time) {
        return !cancelled && !time.isBefore(terms.opensAt()) && !hasClosedBy(time);
    }

    /**
     * The closing time is the first instant that is too late; one of …:59 seconds, as people write the last second of a
     * day, counts to the end of that second.
     */
    public boolean hasClosedBy(Instant time) {
        Instant closesAt = terms.closesAt();
        boolean lastSecond = Math.floorMod(closesAt.getEpochSecond(), 60) == 59;
        return !time.isBefore(
                lastSecond ? closesAt.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1) : closesAt);
    }

    /** By the time, or by what has happened: history may be imported with a time before the opening. */
    boolean hasOpenedBy(Instant time) {
        return !time.isBefore(terms.opensAt()) || lastDiaryNumber > 0 || decisionsBegan || !bound.isNone();
    }

    /** The track under which this type of organisation applies, if any. */
    public Optional<TrackTerms> trackFor(ApplicantType type) {
        return terms.tracks().stream()
                .filter(track -> track.applicantTypes().contains(type))
                .findFirst();
    }

    public TrackTerms track(Track track) {
        return terms.tracks().stream()
                .filter(it -> it.track() == track)
                .findFirst()
                .orElseThrow();
    }

    public Optional<FocusArea> focusArea(String id, Track track) {
        return terms.focusAreas().stream()
                .filter(it -> it.id().equals(id) && holdsIn(it.tracks(), track))
                .findFirst();
    }

    public List<FormalRequirement> requirementsOf(Track track) {
        return terms.formalRequirements().stream()
                .filter(it -> holdsIn(it.tracks(), track))
                .toList();
    }

    public List<Priority> prioritiesOf(Track track) {
        return terms.priorities().stream()
                .filter(it -> holdsIn(it.tracks(), track))
                .toList();
    }

    /** What names no track holds in all of them. */
    private static boolean holdsIn(List<Track> tracks, Track track) {
        return tracks.isEmpty() || tracks.contains(track);
    }

    /** The diary number the next application of this call gets. */
    public String nextDiaryNumber() {
        return terms.diaryNumber() + "/" + (lastDiaryNumber + 1);
    }

    long committedSek(Track track) {
        return bound.committedSek().getOrDefault(track, 0L);
    }

    long courtOrderedSek(Track track) {
        return bound.courtOrderedSek().getOrDefault(track, 0L);
    }

    long courtOrderedSek(UUID applicationId) {
        return bound.courtOrderedOf().getOrDefault(applicationId, 0L);
    }
}
