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
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.Track;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How a call stands, as far as decisions need to know. */
public record Call(
        UUID callId,
        CallTerms terms,
        boolean cancelled,
        boolean decisionsBegan,
        int lastDiaryNumber,
        Map<Track, Long> committedSek)
        implements Matter {

    public static final StreamKind<Call, CallEvent> KIND =
            new StreamKind<>("call", Call.class, CallEvent.class, Call::after);

    /** A call is public. */
    @Override
    public boolean isOwnMatterOf(Acting acting) {
        return true;
    }

    private static Call after(Call call, CallEvent event) {
        return switch (event) {
            case CallAnnounced announced -> new Call(announced.callId(), announced.terms(), false, false, 0, Map.of());
            case CallAmended amended -> call.with(amended.terms());
            case CallCancelled cancelled ->
                new Call(call.callId, call.terms, true, call.decisionsBegan, call.lastDiaryNumber, call.committedSek);
            case DiaryNumberIssued issued ->
                new Call(
                        call.callId,
                        call.terms,
                        call.cancelled,
                        call.decisionsBegan,
                        issued.number(),
                        call.committedSek);
            case CallDecisionsBegan began ->
                new Call(call.callId, call.terms, call.cancelled, true, call.lastDiaryNumber, call.committedSek);
            case CallFundsCommitted committed -> call.with(committed.track(), committed.committedSek());
            case CallFundsReturned returned -> call.with(returned.track(), returned.committedSek());
        };
    }

    private Call with(CallTerms changed) {
        return new Call(callId, changed, cancelled, decisionsBegan, lastDiaryNumber, committedSek);
    }

    private Call with(Track track, long sum) {
        Map<Track, Long> sums = new EnumMap<>(Track.class);
        sums.putAll(committedSek);
        sums.put(track, sum);
        return new Call(callId, terms, cancelled, decisionsBegan, lastDiaryNumber, Map.copyOf(sums));
    }

    public boolean isOpenAt(Instant time) {
        return !cancelled && !time.isBefore(terms.opensAt()) && !time.isAfter(terms.closesAt());
    }

    /** By the time, or by what has happened: history may be imported with a time before the opening. */
    boolean hasOpenedBy(Instant time) {
        return !time.isBefore(terms.opensAt()) || lastDiaryNumber > 0 || decisionsBegan || !committedSek.isEmpty();
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

    public List<FormalRequirement> requirementsOf(Track track) {
        return terms.formalRequirements().stream()
                .filter(it -> it.tracks().isEmpty() || it.tracks().contains(track))
                .toList();
    }

    /** The diary number the next application of this call gets. */
    public String nextDiaryNumber() {
        return terms.diaryNumber() + "/" + (lastDiaryNumber + 1);
    }

    long committedSek(Track track) {
        return committedSek.getOrDefault(track, 0L);
    }
}
