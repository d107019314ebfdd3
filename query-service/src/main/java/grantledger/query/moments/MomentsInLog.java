package grantledger.query.moments;

import grantledger.projections.consuming.KnownPosition;
import grantledger.projections.history.History;
import grantledger.projections.history.Moment;
import grantledger.projections.visibility.FoldedPosition;
import grantledger.query.reading.DatabaseFailures;
import grantledger.query.reading.VisiblePositions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Which position of the log a moment is. A time is settled when something that was recorded after it has been folded, for
 * the log's times do not run backwards; until then the log may hold more that was recorded by then.
 */
@Component
public class MomentsInLog {

    /** A log that has been quiet for longer, and is on the topic and folded whole, holds no more of the time before. */
    private static final Duration QUIET = Duration.ofDays(1);

    private final History history;
    private final FoldedPosition folded;
    private final VisiblePositions positions;
    private final KnownPosition known;
    private final Clock clock;

    MomentsInLog(History history, FoldedPosition folded, VisiblePositions positions, KnownPosition known, Clock clock) {
        this.history = history;
        this.folded = folded;
        this.positions = positions;
        this.known = known;
        this.clock = clock;
    }

    /** A position is waited for. */
    public MomentInLog of(Moment moment) throws InterruptedException {
        return switch (moment) {
            case Moment.Position at -> {
                positions.require(at.position());
                yield new MomentInLog(at, at.position(), true);
            }
            case Moment.RecordedBy by -> recordedBy(by.time());
            case Moment.OccurredBy by -> {
                long visible = visible();
                yield new MomentInLog(new Moment.OccurredBy(by.time(), visible), visible, false);
            }
            case Moment.HappenedBefore before -> new MomentInLog(before, before.upTo(), false);
            case Moment.Latest _ -> {
                long visible = visible();
                yield new MomentInLog(new Moment.Position(visible), visible, false);
            }
        };
    }

    private MomentInLog recordedBy(Instant time) {
        long visible = visible();
        OptionalLong after = DatabaseFailures.translating(() -> history.firstAfter(time));
        boolean passed = after.isPresent() && after.getAsLong() <= visible;
        long position = passed ? after.getAsLong() - 1 : visible;
        return new MomentInLog(new Moment.Position(position), position, passed || isQuietSince(time, visible));
    }

    private boolean isQuietSince(Instant time, long visible) {
        return time.isBefore(clock.instant().minus(QUIET)) && known.kafkaAnswers() && known.highest() <= visible;
    }

    private long visible() {
        return DatabaseFailures.translating(folded::now);
    }
}
