package grantledger.query.application.view;

import grantledger.events.Track;
import grantledger.format.Envelope;
import grantledger.query.application.scoring.Shares;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an application's place in its ranking depended on, from one event until another changed it. They stand in rows of
 * their own, so that a ranking can be put in order as of any position without folding every rival anew.
 *
 * @param since the position of the event, and {@code until} that of the one that changed it; null where none has
 * @param arrivedAt as text in UTC, whose order is that of time
 */
record Standing(
        long since,
        Long until,
        Track track,
        boolean ranked,
        boolean decided,
        Shares shares,
        List<String> prioritiesMet,
        long requestedAmountSek,
        String arrivedAt) {

    private static Standing of(ApplicationView view, long since) {
        return new Standing(
                since,
                null,
                view.submission().track(),
                view.status().isRanked(),
                view.decision() != null,
                view.assessment().shares(),
                view.assessment().prioritiesMet(),
                view.proposal().requestedAmountSek(),
                view.submission().arrivedAt().toString().replace("Z", ""));
    }

    /** Those of the application after an event, in order. */
    static List<Standing> after(List<Standing> before, ApplicationView now, Envelope at) {
        Standing next = of(now, at.position());
        if (before.isEmpty()) {
            return List.of(next);
        }
        Standing last = before.getLast();
        return next.over(last.since, last.until).equals(last)
                ? before
                : Stream.concat(
                                before.subList(0, before.size() - 1).stream(),
                                Stream.of(last.over(last.since, next.since), next))
                        .toList();
    }

    private Standing over(long from, Long to) {
        return new Standing(from, to, track, ranked, decided, shares, prioritiesMet, requestedAmountSek, arrivedAt);
    }
}
