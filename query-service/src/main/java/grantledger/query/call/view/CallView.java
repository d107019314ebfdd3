package grantledger.query.call.view;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import grantledger.events.Track;
import grantledger.format.Envelope;
import grantledger.projections.folding.View;
import grantledger.query.searching.SearchedText;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * One call as its events have made it.
 *
 * @param committedSek per track that money has been bound in, below its ceiling
 * @param courtOrderedSek per track in which a court has bound money above the ceiling
 */
public record CallView(
        UUID callId,
        Instant announcedAt,
        CallTerms terms,
        Map<Track, Long> committedSek,
        Map<Track, Long> courtOrderedSek,
        Progress progress) {

    public static final View<CallView, CallEvent> VIEW =
            View.of("view_call", CallView.class, CallEvent.class, 2, CallView::after);

    /** {@code cancelledBecause} is null unless the call was cancelled, which it cannot be once decisions began. */
    public record Progress(int diaryNumbersIssued, boolean decisionsBegan, String cancelledBecause) {

        Progress issued(int number) {
            return new Progress(number, decisionsBegan, cancelledBecause);
        }

        Progress decisionsBegun() {
            return new Progress(diaryNumbersIssued, true, cancelledBecause);
        }

        Progress cancelled(String reason) {
            return new Progress(diaryNumbersIssued, decisionsBegan, reason);
        }
    }

    /** What it is found by. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String searched() {
        return new SearchedText(terms.title()).numbered(terms.diaryNumber()).text();
    }

    static CallView after(CallView view, CallEvent event, Envelope at) {
        return switch (event) {
            case CallAnnounced e ->
                new CallView(e.callId(), at.occurredAt(), e.terms(), Map.of(), Map.of(), new Progress(0, false, null));
            case CallAmended e -> view.with(e.terms());
            case CallCancelled e -> view.with(view.progress.cancelled(e.reason()));
            case CallDecisionsBegan _ -> view.with(view.progress.decisionsBegun());
            case DiaryNumberIssued e -> view.with(view.progress.issued(e.number()));
            case CallFundsCommitted e -> view.committed(e.track(), e.committedSek());
            case CourtOrderedFundsCommitted e -> view.courtOrdered(e.track(), e.courtOrderedSek());
            case CallFundsReturned e -> {
                CallView less = view.committed(e.track(), e.committedSek());
                yield e.courtOrderedSek() == null ? less : less.courtOrdered(e.track(), e.courtOrderedSek());
            }
        };
    }

    public long committedSek(Track track) {
        return committedSek.getOrDefault(track, 0L);
    }

    public long courtOrderedSek(Track track) {
        return courtOrderedSek.getOrDefault(track, 0L);
    }

    private CallView committed(Track track, long sumSek) {
        return with(with(committedSek, track, sumSek), courtOrderedSek);
    }

    private CallView courtOrdered(Track track, long sumSek) {
        return with(committedSek, with(courtOrderedSek, track, sumSek));
    }

    private static Map<Track, Long> with(Map<Track, Long> before, Track track, long sumSek) {
        Map<Track, Long> sums = new EnumMap<>(Track.class);
        sums.putAll(before);
        sums.put(track, sumSek);
        return sums;
    }

    private CallView with(Map<Track, Long> committed, Map<Track, Long> courtOrdered) {
        return new CallView(callId, announcedAt, terms, committed, courtOrdered, progress);
    }

    private CallView with(CallTerms newTerms) {
        return new CallView(callId, announcedAt, newTerms, committedSek, courtOrderedSek, progress);
    }

    private CallView with(Progress newProgress) {
        return new CallView(callId, announcedAt, terms, committedSek, courtOrderedSek, newProgress);
    }
}
