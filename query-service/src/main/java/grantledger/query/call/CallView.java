package grantledger.query.call;

import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.Event;
import grantledger.events.Track;
import grantledger.format.Recorded;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** One call as its events have made it. {@code committedSek} holds the tracks that money has been bound in. */
public record CallView(
        UUID callId,
        long version,
        long position,
        Instant announcedAt,
        CallTerms terms,
        Map<Track, Long> committedSek,
        Progress progress) {

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

    /** Pure: the same for live views, rebuilt ones and those of an earlier moment. {@code view} is null at first. */
    public static CallView after(CallView view, CallEvent event, Recorded<Event> recorded) {
        CallView next = switch (event) {
            case CallAnnounced e -> announced(e, recorded);
            case CallAmended e -> view.with(e.terms(), view.progress);
            case CallCancelled e -> view.with(view.terms, view.progress.cancelled(e.reason()));
            case CallDecisionsBegan _ -> view.with(view.terms, view.progress.decisionsBegun());
            case DiaryNumberIssued e -> view.with(view.terms, view.progress.issued(e.number()));
            case CallFundsCommitted e -> view.committed(e.track(), e.committedSek());
            case CallFundsReturned e -> view.committed(e.track(), e.committedSek());
        };
        return next.at(recorded.version(), recorded.position());
    }

    public long committedSek(Track track) {
        return committedSek.getOrDefault(track, 0L);
    }

    private static CallView announced(CallAnnounced e, Recorded<Event> recorded) {
        return new CallView(
                e.callId(),
                recorded.version(),
                recorded.position(),
                recorded.occurredAt(),
                e.terms(),
                Map.of(),
                new Progress(0, false, null));
    }

    private CallView committed(Track track, long sumSek) {
        Map<Track, Long> sums = new EnumMap<>(Track.class);
        sums.putAll(committedSek);
        sums.put(track, sumSek);
        return new CallView(callId, version, position, announcedAt, terms, sums, progress);
    }

    private CallView with(CallTerms newTerms, Progress newProgress) {
        return new CallView(callId, version, position, announcedAt, newTerms, committedSek, newProgress);
    }

    private CallView at(long newVersion, long newPosition) {
        return new CallView(callId, newVersion, newPosition, announcedAt, terms, committedSek, progress);
    }
}
