package grantledger.command.reacting;

import grantledger.command.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days that are waited for, kept in the log's database. */
@Component
class Deadlines {

    private final JdbcClient database;
    private final Duration graceForHistory;

    Deadlines(DataSource database, Settings settings) {
        this.database = JdbcClient.create(database);
        this.graceForHistory = settings.graceForHistory();
    }

    /** A day that had passed when it was recorded belongs to imported history, whose next events may still come. */
    void await(Deadline deadline, Instant recordedAt) {
        Instant passes = deadline.passes();
        Instant firesAt = passes.isAfter(recordedAt) ? passes : recordedAt.plus(graceForHistory);
        database.sql("""
            insert into deadline (stream_id, kind, item, due_on, fires_at)
            values (:stream, :kind, :item, :dueOn, :firesAt)
            on conflict (stream_id, kind, item) do update set due_on = :dueOn, fires_at = :firesAt
            """)
                .param("stream", deadline.stream())
                .param("kind", deadline.kind().name())
                .param("item", deadline.item())
                .param("dueOn", deadline.dueOn())
                .param("firesAt", firesAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Deadline> passed(Instant now) {
        return database.sql("""
            select stream_id, kind, item, due_on from deadline
            where fires_at <= :now order by fires_at limit 100
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> deadline(row))
                .list();
    }

    /** Forgets exactly this day; one that has been set anew stays. */
    void done(Deadline deadline) {
        database.sql("""
            delete from deadline
            where stream_id = :stream and kind = :kind and item = :item and due_on = :dueOn
            """)
                .param("stream", deadline.stream())
                .param("kind", deadline.kind().name())
                .param("item", deadline.item())
                .param("dueOn", deadline.dueOn())
                .update();
    }

    private static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(
                row.getObject("stream_id", UUID.class),
                Deadline.Kind.valueOf(row.getString("kind")),
                row.getInt("item"),
                row.getObject("due_on", LocalDate.class));
    }
}
