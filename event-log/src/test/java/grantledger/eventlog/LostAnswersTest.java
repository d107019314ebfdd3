package grantledger.eventlog;

import static grantledger.eventlog.LogDatabase.append;
import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is answered is as durable as any acknowledgement, also where the first answer was lost. */
@Tag("server")
class LostAnswersTest {

    private static final String RECORDED = """
        insert into event (position, stream_id, version, type, revision, event_id, occurred_at, recorded_at,
                           payload, metadata, leaf_hash)
        select coalesce(max(position), 0) + 1, :stream, 1, 'Noted', 1, :id, now(), now(), '{}', '{}', sha256('')
        from event
        """;

    private final LogDatabase database = new LogDatabase();
    private final TroubledConnections connections = new TroubledConnections(database.service());
    private final EventLog log = new EventLog(connections.all(), Clock.systemUTC(), new NewEvents(), 1_000);
    private final NewEvent event = event(UUID.randomUUID(), 1);
    private String writtenUpTo;

    @AfterEach
    void close() {
        database.close();
    }

    /** As when the statement was committed and its connection died; but that nobody has waited for the disk yet. */
    private void recordAndLoseTheAnswer(Connection connection) throws SQLException {
        JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql("set synchronous_commit = off").update();
        sql.sql(RECORDED)
                .param("stream", event.stream())
                .param("id", event.eventId())
                .update();
        writtenUpTo = sql.sql("select pg_current_wal_insert_lsn()")
                .query(String.class)
                .single();
        throw new SQLException("The connection died", "08006");
    }

    private boolean isOnDisk(String position) {
        return database.sql()
                .sql("select pg_current_wal_flush_lsn() >= ?::pg_lsn")
                .param(position)
                .query(Boolean.class)
                .single();
    }

    @Test
    void an_append_that_is_found_to_be_recorded_is_answered_when_it_is_durable() {
        connections.insteadOfTheNextAppend(this::recordAndLoseTheAnswer);
        assertThat(log.append(append(event))).isOne();
        assertThat(isOnDisk(writtenUpTo)).isTrue();
        assertThat(database.reader().ofStream(event.stream(), 0)).hasSize(1);
    }

    @Test
    void a_command_sent_again_with_its_key_is_answered_when_the_first_one_is_durable() throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            sql.sql("set synchronous_commit = off").update();
            sql.sql("insert into idempotency_key values ('olle', 'key', 'hash', 1, 1)")
                    .update();
            String position = sql.sql("select pg_current_wal_insert_lsn()")
                    .query(String.class)
                    .single();
            assertThat(database.reader().usedKey("olle", "key")).isPresent();
            assertThat(isOnDisk(position)).isTrue();
        }
    }

    @Test
    void an_append_is_durable_whatever_the_connection_is_set_to() throws SQLException {
        try (Connection connection = database.service().getConnection()) {
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            sql.sql("set synchronous_commit = off").update();
            // Whatever else the server writes comes after it; an event's row alone is longer than this.
            String within = sql.sql("select pg_current_wal_insert_lsn() + 100")
                    .query(String.class)
                    .single();
            new AppendStatement(List.of(EncodedAppend.of(append(event)))).execute(connection, Instant.now());
            assertThat(isOnDisk(within)).isTrue();
            assertThat(sql.sql("show synchronous_commit").query(String.class).single())
                    .isEqualTo("off");
        }
    }

    @Test
    void an_append_whose_wait_for_the_standby_was_cancelled_is_settled_first() {
        connections.warnOfTheNextAppend("canceling wait for synchronous replication due to user request");
        assertThat(log.append(append(event))).isOne();
        assertThat(connections.sent()).isEqualTo(2);
        assertThat(database.reader().lastPosition()).isOne();
    }

    @Test
    void an_append_that_does_not_get_its_turn_in_time_is_refused_and_never_recorded() throws Exception {
        EventLog impatient = new EventLog(database.impatient(), Clock.systemUTC(), new NewEvents(), 1_000);
        HeldHead head = new HeldHead(database);
        assertThatThrownBy(() -> impatient.append(append(event))).isInstanceOf(AppendRefused.Unavailable.class);
        head.close();
        assertThat(impatient.append(append(event))).isOne();
    }

    @Test
    void an_append_that_takes_too_long_is_refused_and_never_recorded() throws Exception {
        connections.insteadOfTheNextAppend(
                connection -> connection.createStatement().execute("set statement_timeout = 1; select pg_sleep(1)"));
        assertThatThrownBy(() -> log.append(append(event))).isInstanceOf(AppendRefused.Unavailable.class);
        assertThat(connections.sent()).isOne();
        assertThat(database.reader().lastPosition()).isZero();
    }
}
