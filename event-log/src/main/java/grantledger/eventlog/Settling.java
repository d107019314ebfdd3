package grantledger.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of appends whose answer was lost: their statement may have been committed, or may yet be. So each is sent
 * again until the database answers; if it meets itself, it is found by its event's id.
 */
record Settling(Sending sending) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * What is visible may not be as durable yet as what is acknowledged: a commit that nobody waited for, or one that the
     * standby has not got. Commits become durable in their order, so after one that was waited for all before it are.
     */
    static final String WRITE_OF_ONE_S_OWN = """
        case when current_setting('synchronous_commit') not in ('on', 'remote_apply')
             then set_config('synchronous_commit', 'on', true) end,
        pg_logical_emit_message(true, 'grantledger', 'settled')
        """;

    void settle(List<WaitingAppend> group) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        group.forEach(request -> settle(request, giveUp));
    }

    private void settle(WaitingAppend request, long giveUp) {
        SQLException last = null;
        while (System.nanoTime() < giveUp) {
            try {
                request.written(sending.send(List.of(request.append())));
                return;
            } catch (SQLException again) {
                last = again;
            }
            if (!isUnanswered(last)) {
                break;
            }
            pause();
        }
        answer(request, last);
    }

    private void answer(WaitingAppend request, SQLException last) {
        if (last == null || isUnanswered(last)) {
            request.refused(new AppendRefused.Unsettled("The event log did not answer", last));
            return;
        }
        try (Connection connection = sending.connection()) {
            Optional<Long> mine = positionOf(request.append().rows().getFirst().event(), connection);
            if (mine.isPresent()) {
                makeDurable(connection);
                request.written(mine.get() - 1);
            } else {
                request.refused(AppendRefused.by(last));
            }
        } catch (SQLException unanswered) {
            request.refused(new AppendRefused.Unsettled("The event log did not answer", unanswered));
        }
    }

    /** The position of exactly this event, if it was recorded. */
    private static Optional<Long> positionOf(NewEvent event, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select position from event where stream_id = ? and version = ? and event_id = ?")) {
            query.setObject(1, event.stream());
            query.setLong(2, event.version());
            query.setObject(3, event.eventId());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private static void makeDurable(Connection connection) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement("select " + WRITE_OF_ONE_S_OWN)) {
            write.executeQuery().close();
            requireWaitedFor(write);
        }
    }

    /**
     * A commit is answered with a warning when its wait for the standby was cancelled: it is there, and not yet as durable
     * as is promised.
     */
    static void requireWaitedFor(PreparedStatement committed) throws SQLException {
        if (committed.getWarnings() != null) {
            throw new SQLException("Not known to be durable", "08007", committed.getWarnings());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whether the database did not say what became of the statement: class 08, 57 (shut down) and 53 (no resources). One
     * that was cancelled, as when it took too long, has not been committed.
     */
    static boolean isUnanswered(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                || state.startsWith("08")
                || (state.startsWith("57") && !isCancelled(failure))
                || state.startsWith("53");
    }

    static boolean isCancelled(SQLException failure) {
        return "57014".equals(failure.getSQLState());
    }
}
