package grantledger.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Appends to the log. Acknowledged means committed: a group of appends is one autocommitted statement, so that nobody
 * can sit on the head's lock between numbering and commit.
 */
public final class EventLog {

    private static final Duration SETTLING = Duration.ofSeconds(10);

    /** How often in a row others may record later events in the blink between one's asking for the time and writing. */
    private static final int TIMES_OVERTAKEN = 100;

    private final DataSource database;
    private final RecordingTime time;
    private final NewEvents newEvents;
    private final GroupWriter writer;

    /** @param mostWaiting how many appends may wait to be written before more are turned away */
    public EventLog(DataSource database, Clock clock, NewEvents newEvents, int mostWaiting) {
        this.database = database;
        this.time = new RecordingTime(clock);
        this.newEvents = newEvents;
        this.writer = new GroupWriter(mostWaiting, this::write);
    }

    /**
     * Makes the events durable.
     *
     * @return the position of the first; the others follow it without a hole
     * @throws AppendRefused when nothing was recorded; its kinds say what to do next
     */
    public long append(Append append) {
        return writer.append(EncodedAppend.of(append)) + 1;
    }

    private void write(List<WaitingAppend> group) {
        try {
            written(group, execute(group.stream().map(WaitingAppend::append).toList()));
        } catch (NotSent unreachable) {
            group.forEach(request ->
                    request.refused(new AppendRefused.Unavailable("The event log cannot be reached", unreachable)));
        } catch (SQLException failure) {
            if (isUnanswered(failure)) {
                settle(group);
            } else if (group.size() == 1) {
                group.getFirst().refused(refusal(failure));
            } else {
                group.forEach(request -> write(List.of(request))); // only the guilty one is refused
            }
        } catch (RuntimeException | Error unforeseen) {
            group.forEach(request ->
                    request.refused(new AppendRefused.Unsettled("The append could not be written", unforeseen)));
        }
    }

    private void written(List<WaitingAppend> group, long before) {
        long position = before;
        for (WaitingAppend request : group) {
            request.written(position);
            position += request.append().rows().size();
        }
        newEvents.appended();
    }

    private long execute(List<EncodedAppend> group) throws SQLException {
        AppendStatement statement = new AppendStatement(group);
        try (Connection connection = connection()) {
            for (int attempt = 1; ; attempt++) {
                try {
                    return statement.execute(connection, time.now());
                } catch (SQLException refused) {
                    time.isBehind(laterTime(refused));
                    if (attempt == TIMES_OVERTAKEN) {
                        throw refused;
                    }
                }
            }
        }
    }

    /** When the last event was recorded, if that is why the append was refused. */
    private static Instant laterTime(SQLException refused) throws SQLException {
        if (!"GL002".equals(refused.getSQLState()) || !(refused instanceof PSQLException said)) {
            throw refused;
        }
        return Instant.parse(said.getServerErrorMessage().getDetail());
    }

    private Connection connection() throws NotSent {
        try {
            return database.getConnection();
        } catch (SQLException unreachable) {
            throw new NotSent(unreachable);
        }
    }

    /** The database could not be reached, so it cannot have recorded anything. */
    private static final class NotSent extends SQLException {
        private static final long serialVersionUID = 1L;

        NotSent(SQLException cause) {
            super(cause.getMessage(), "08001", cause);
        }
    }

    /**
     * What became of requests whose connection died: their statement may have been committed, or may yet be. So each is
     * sent again until the database answers; if it meets itself, it is found by its event's id.
     */
    private void settle(List<WaitingAppend> group) {
        long giveUp = System.nanoTime() + SETTLING.toNanos();
        group.forEach(request -> settle(request, giveUp));
    }

    private void settle(WaitingAppend request, long giveUp) {
        SQLException last = null;
        while (System.nanoTime() < giveUp) {
            try {
                written(List.of(request), execute(List.of(request.append())));
                return;
            } catch (SQLException again) {
                last = again;
            }
            if (!isUnanswered(last)) {
                break;
            }
            pause();
        }
        if (last == null) {
            request.refused(new AppendRefused.Unsettled("The event log did not answer", null));
        } else {
            answer(request, last);
        }
    }

    private void answer(WaitingAppend request, SQLException last) {
        try (Connection connection = connection()) {
            Optional<Long> mine =
                    RecordedId.positionOf(request.append().rows().getFirst().event(), connection);
            if (mine.isPresent()) {
                written(List.of(request), mine.get() - 1);
            } else if (isUnanswered(last)) {
                request.refused(new AppendRefused.Unsettled("The event log did not answer", last));
            } else {
                request.refused(refusal(last));
            }
        } catch (SQLException unanswered) {
            request.refused(new AppendRefused.Unsettled("The event log did not answer", unanswered));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the database did not say what became of the statement: class 08, 57 (shut down) and 53 (no resources). */
    private static boolean isUnanswered(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
    }

    private static AppendRefused refusal(SQLException failure) {
        ServerErrorMessage said = failure instanceof PSQLException pg ? pg.getServerErrorMessage() : null;
        String constraint = said == null ? null : said.getConstraint();
        if ("idempotency_key_used".equals(constraint)) {
            return new AppendRefused.KeyUsed("The idempotency key has been used");
        }
        if ("event_stream_version".equals(constraint) || "GL001".equals(failure.getSQLState())) {
            return new AppendRefused.StreamMovedOn(failure.getMessage());
        }
        return new AppendRefused.Unavailable("The event log did not take the append", failure);
    }
}
