package grantledger.eventlog.following;

import grantledger.eventlog.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The days that are waited for, kept in the log's database.
 *
 * @param zone            where the days are
 * @param graceForHistory how much later a day fires that had passed before it was recorded: it belongs to imported
 *                        history, whose next events may still come
 */
public record Deadlines(DataSource database, ZoneId zone, Duration graceForHistory) {

    private static final int PATIENCE = 5;

    /** Waits for the day; a stream's deadline of the same kind and item is set anew. */
    public void await(Deadline deadline, Instant recordedAt) {
        Instant passes = deadline.passes(zone);
        Instant firesAt = passes.isAfter(recordedAt) ? passes : recordedAt.plus(graceForHistory);
        Query.of(
                        database,
                        """
                        insert into deadline (stream_id, kind, item, due_on, fires_at) values (?, ?, ?, ?, ?)
                        on conflict (stream_id, kind, item) do update set due_on = excluded.due_on, fires_at = excluded.fires_at,
                            failures = 0, last_failure = null, set_aside_at = null
                        """,
                        deadline.stream(),
                        deadline.kind(),
                        deadline.item(),
                        deadline.dueOn(),
                        firesAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that have fired and are not done, the earliest first, a hundred at most. */
    public List<Deadline> fired(Instant now) {
        return Query.of(database, """
            select stream_id, kind, item, due_on from deadline
            where fires_at <= ? order by fires_at limit 100
            """, now.atOffset(ZoneOffset.UTC)).list(Deadlines::deadline);
    }

    /** Forgets exactly this day; one that has been set anew stays. */
    public void done(Deadline deadline) {
        Query.of(
                        database,
                        "delete from deadline where stream_id = ? and kind = ? and item = ? and due_on = ?",
                        deadline.stream(),
                        deadline.kind(),
                        deadline.item(),
                        deadline.dueOn())
                .update();
    }

    /**
     * What was to follow has failed: the day fires again after a pause that grows with each time, and is set aside after
     * {@value #PATIENCE} times, from when on it fires once an hour. Returns whether it has been set aside with this.
     */
    public boolean failed(Deadline deadline, String why, Instant now) {
        return Query.of(
                                database,
                                """
                                update deadline set
                                    failures = failures + 1,
                                    last_failure = ?,
                                    fires_at = ?::timestamptz + least(interval '1 hour', interval '5 seconds' * power(3, least(failures, 10))),
                                    set_aside_at = case when failures + 1 >= ? then coalesce(set_aside_at, ?) end
                                where stream_id = ? and kind = ? and item = ? and due_on = ?
                                returning failures
                                """,
                                why,
                                now.atOffset(ZoneOffset.UTC),
                                PATIENCE,
                                now.atOffset(ZoneOffset.UTC),
                                deadline.stream(),
                                deadline.kind(),
                                deadline.item(),
                                deadline.dueOn())
                        .first(row -> row.getInt(1))
                        .orElse(0)
                == PATIENCE;
    }

    /** The days that have been set aside, the first of them first, a hundred at most. */
    public List<SetAside> setAside() {
        return Query.of(database, """
            select * from deadline where set_aside_at is not null order by set_aside_at limit 100
            """)
                .list(row -> new SetAside(
                        deadline(row),
                        row.getInt("failures"),
                        row.getString("last_failure"),
                        row.getObject("set_aside_at", OffsetDateTime.class).toInstant()));
    }

    /** A day whose consequence keeps failing, and why it last did. */
    public record SetAside(Deadline deadline, int failures, String lastFailure, Instant since) {}

    private static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(
                row.getObject("stream_id", UUID.class),
                row.getString("kind"),
                row.getInt("item"),
                row.getObject("due_on", LocalDate.class));
    }
}
