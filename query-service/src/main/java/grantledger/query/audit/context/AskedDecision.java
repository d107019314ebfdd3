package grantledger.query.audit.context;

import grantledger.format.Recorded;
import grantledger.projections.history.Moment;
import grantledger.query.answering.Refused;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.Decision;
import grantledger.query.audit.Past;
import grantledger.query.moments.MomentInLog;
import grantledger.query.moments.MomentsInLog;
import grantledger.query.reading.VisiblePositions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which decision on an application is meant, and with which events it was recorded. */
@Component
class AskedDecision {

    private final Past past;
    private final MomentsInLog moments;
    private final VisiblePositions positions;
    private final JdbcClient database;

    AskedDecision(Past past, MomentsInLog moments, VisiblePositions positions, JdbcClient database) {
        this.past = past;
        this.moments = moments;
        this.positions = positions;
        this.database = database;
    }

    /** The latest that decides, as of the moment where one is asked for; or the entry that stands at exactly the position. */
    DecidedThen of(UUID applicationId, List<Recorded<?>> stream, Optional<Moment> asked) throws InterruptedException {
        MomentInLog at = moments.of(asked.orElseGet(Moment.Latest::new));
        Decision decision = entries(applicationId, stream, asked, at)
                .filter(entry -> entry.decides() || isAt(entry, asked))
                .reduce((_, later) -> later)
                .orElseThrow(() -> Refused.unknown("decision on application", applicationId));
        positions.require(decision.made().position()); // of the call and the rivals too
        return decidedThen(decision, stream, at);
    }

    private Stream<Decision> entries(
            UUID applicationId, List<Recorded<?>> stream, Optional<Moment> asked, MomentInLog at) {
        if (at.moment() instanceof Moment.OccurredBy) {
            return past.view(ApplicationView.VIEW, applicationId, at.moment()).stream()
                    .flatMap(row -> row.view().decisions().stream());
        }
        return ApplicationView.VIEW.from(stream).view().decisions().stream()
                .filter(entry -> asked.isEmpty() || entry.made().position() <= at.position());
    }

    private static boolean isAt(Decision entry, Optional<Moment> asked) {
        return asked.orElse(null) instanceof Moment.Position at && entry.made().position() == at.position();
    }

    private DecidedThen decidedThen(Decision decision, List<Recorded<?>> stream, MomentInLog at) {
        Recorded<?> event = stream.stream()
                .filter(recorded -> recorded.position() == decision.made().position())
                .findFirst()
                .orElseThrow();
        List<Recorded<?>> together = together(event);
        long first = together.getFirst().position();
        return at.moment() instanceof Moment.OccurredBy
                ? new DecidedThen(
                        decision,
                        event,
                        together,
                        new Moment.HappenedBefore(event.occurredAt(), first, at.position()),
                        at.position())
                : new DecidedThen(decision, event, together, new Moment.Position(first - 1), first - 1);
    }

    /** A command's events stand together in the log, and it may have committed the call's money first. */
    private List<Recorded<?>> together(Recorded<?> event) {
        return past.at(database.sql("select position from history where command_id = ? and position between ? and ?")
                .params(event.envelope().commandId(), event.position() - 100, event.position() + 100)
                .query(Long.class)
                .list());
    }
}
