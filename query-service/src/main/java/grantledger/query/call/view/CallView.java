package grantledger.query.call.view;

import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.Track;
import grantledger.format.Envelope;
import grantledger.projections.folding.View;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** One call as its events have made it. {@code committedSek} holds the tracks that money has been bound in. */
public record CallView(
        UUID callId, Instant announcedAt, CallTerms terms, Map<Track, Long> committedSek, Progress progress) {

    public static final View<CallView, CallEvent> VIEW =
            View.of("view_call", CallView.class, CallEvent.class, 1, CallView::after);

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

    static CallView after(CallView view, CallEvent event, Envelope at) {
        return switch (event) {
            case CallAnnounced e ->
                new CallView(e.callId(), at.occurredAt(), e.terms(), Map.of(), new Progress(0, false, null));
            case CallAmended e -> view.with(e.terms());
            case CallCancelled e -> view.with(view.progress.cancelled(e.reason()));
            case CallDecisionsBegan _ -> view.with(view.progress.decisionsBegun());
            case DiaryNumberIssued e -> view.with(view.progress.issued(e.number()));
            case CallFundsCommitted e -> view.committed(e.track(), e.committedSek());
            case CallFundsReturned e -> view.committed(e.track(), e.committedSek());
        };
    }

    public long committedSek(Track track) {
        return committedSek.getOrDefault(track, 0L);
    }

    private CallView committed(Track track, long sumSek) {
        Map<Track, Long> sums = new EnumMap<>(Track.class);
        sums.putAll(committedSek);
        sums.put(track, sumSek);
        return new CallView(callId, announcedAt, terms, sums, progress);
    }

    private CallView with(CallTerms newTerms) {
        return new CallView(callId, announcedAt, newTerms, committedSek, progress);
    }

    private CallView with(Progress newProgress) {
        return new CallView(callId, announcedAt, terms, committedSek, newProgress);
    }
}
