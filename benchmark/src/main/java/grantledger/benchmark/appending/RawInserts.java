package grantledger.benchmark.appending;

import grantledger.benchmark.material.Occurrence;
import grantledger.benchmark.measuring.Client;
import grantledger.benchmark.measuring.Contender;
import grantledger.benchmark.running.Database;
import grantledger.eventlog.NewEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What PostgreSQL itself commits: one row a transaction, prepared, autocommitted, a connection for each client, into a
 * table with the columns, checks and indexes of {@code event}. Positions come from a counter of the clients, since such
 * inserts can have none that are dense. Rows are encoded beforehand.
 */
public final class RawInserts implements Contender {

    private record Row(String type, int revision, String payload, byte[] hash) {}

    private static final String INSERT = """
        insert into raw.event (position, stream_id, version, type, revision, event_id, occurred_at, recorded_at,
                               payload, metadata, leaf_hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?)
        """;
    private static final String METADATA =
            "{\"actor\":\"olle.officer\",\"command\":\"score-application\",\"commandId\":\"" + new UUID(7, 7) + "\"}";

    private final Database database;
    private final List<Row> rows;
    private final AtomicLong position = new AtomicLong();

    /** @param database with the tables of the log */
    public RawInserts(Database database, List<Occurrence> material) throws SQLException {
        this.database = database;
        this.rows = material.stream().map(it -> row(it.encoded())).toList();
        database.asOwner("create schema raw", "create table raw.event (like public.event including all)");
    }

    private static Row row(NewEvent event) {
        byte[] hash = new byte[32];
        ThreadLocalRandom.current().nextBytes(hash);
        return new Row(event.type(), event.revision(), new String(event.payload(), StandardCharsets.UTF_8), hash);
    }

    @Override
    public Client client(int number) throws SQLException {
        Connection connection = database.connect(Database.OWNER);
        return new Inserting(connection, connection.prepareStatement(INSERT));
    }

    private final class Inserting implements Client {

        private final Connection connection;
        private final PreparedStatement insert;
        private UUID stream = UUID.randomUUID();
        private int version;

        Inserting(Connection connection, PreparedStatement insert) {
            this.connection = connection;
            this.insert = insert;
        }

        @Override
        public void act() throws SQLException {
            if (version == rows.size()) {
                stream = UUID.randomUUID();
                version = 0;
            }
            Row row = rows.get(version++);
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
            insert.setLong(1, position.incrementAndGet());
            insert.setObject(2, stream);
            insert.setLong(3, version);
            insert.setString(4, row.type());
            insert.setInt(5, row.revision());
            insert.setObject(6, UUID.randomUUID());
            insert.setObject(7, now);
            insert.setObject(8, now);
            insert.setString(9, row.payload());
            insert.setString(10, METADATA);
            insert.setBytes(11, row.hash());
            insert.executeUpdate();
        }

        @Override
        public void leave() throws SQLException {
            connection.close();
        }
    }
}
