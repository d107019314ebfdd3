package grantledger.projections.storing;

import grantledger.format.Place;
import grantledger.projections.folding.Obstacle;
import grantledger.projections.folding.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The table {@code consumer_place} of the generation on the connection's search path: the newest row of a partition counts. */
public final class ConsumerPlaces {

    /** Rows that are added between one removal of old ones and the next. */
    private static final long KEPT = 256;

    private static final String NEWEST = """
        select c.partition, c.seq, c.next_offset, c.position, c.event_id, c.sent, c.topic_id,
               g.log, f.position, f.reason
        from generate_series(0, (select cardinality(sent) from %1$sconsumer_place where partition = 0
                                 order by seq desc limit 1) - 1) p
        cross join lateral (select * from %1$sconsumer_place where partition = p order by seq desc limit 1) c
        cross join %1$sgeneration g
        left join %1$sfork f on true\
        """;

    private static final String OF_ONE = """
        select c.partition, c.seq, c.next_offset, c.position, c.event_id, c.sent, c.topic_id,
               g.log, f.position, f.reason
        from (select * from consumer_place where partition = ? order by seq desc limit 1) c
        cross join generation g left join fork f on true\
        """;

    private static final String INSERT = """
        insert into consumer_place (partition, seq, next_offset, position, event_id, sent, topic_id)
        select p, s, o, n, i, a::bigint[], t
        from unnest(?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::uuid[], ?::text[], ?::text[])
             c (p, s, o, n, i, a, t)\
        """;

    /** Bounded from below, too: what was removed before lies in the way as long as some transaction could see it. */
    private static final String REMOVE = """
        delete from consumer_place c using unnest(?::int[], ?::bigint[]) o (p, s)
        where c.partition = o.p and c.seq > o.s - %d and c.seq <= o.s\
        """.formatted(2 * KEPT);

    private ConsumerPlaces() {}

    /** Every partition, by number; none before the topic is known. */
    static Map<Integer, Standing> all(Connection connection) throws SQLException {
        return select(connection, NEWEST.formatted(""));
    }

    public static Map<Integer, Standing> all(Connection connection, String schema) throws SQLException {
        return select(connection, NEWEST.formatted(schema + "."));
    }

    /** Until the transaction ends nobody else folds the partition of the generation. All in one round trip. */
    public static Standing lock(Connection connection, String before, int partitionsOf, int partition)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                before + "; select pg_advisory_xact_lock(" + partitionsOf + ", ?); " + OF_ONE)) {
            select.setInt(1, partition);
            select.setInt(2, partition);
            select.execute();
            select.getMoreResults();
            select.getMoreResults();
            try (ResultSet row = select.getResultSet()) {
                if (!row.next()) {
                    throw new SQLException("consumer_place has no row for partition " + partition);
                }
                return standing(row);
            }
        }
    }

    /** Until the transaction ends nobody else begins or folds any of the partitions. */
    static void lockAll(Connection connection, int partitionsOf, int partitions) throws SQLException {
        Schemas.execute(
                connection,
                "select pg_advisory_xact_lock(%d, p) from generate_series(0, %d) p"
                        .formatted(partitionsOf, partitions - 1));
    }

    /** What comes after {@code before}; its row stays for a while, since others may be reading. */
    public static void add(RoundTrip writes, int partition, Standing before, Progress next) {
        add(writes, partition, before.seq() + 1, next, before.topicId());
    }

    static void add(RoundTrip writes, int partition, long seq, Progress next, String topicId) {
        writes.add(INSERT)
                .column("int", Stream.of(partition))
                .column("bigint", Stream.of(seq))
                .column("bigint", Stream.of(next.nextOffset()))
                .column("bigint", Stream.of(next.position()))
                .column("uuid", Stream.of(next.place()).map(Place::eventId))
                .column(
                        "text",
                        Stream.of(next.sent().toString().replace('[', '{').replace(']', '}')))
                .column("text", Stream.of(topicId));
        if (seq % KEPT == 0) {
            writes.add(REMOVE).column("int", Stream.of(partition)).column("bigint", Stream.of(seq - KEPT));
        }
    }

    private static Map<Integer, Standing> select(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            Map<Integer, Standing> places = new TreeMap<>();
            while (rows.next()) {
                places.put(rows.getInt(1), standing(rows));
            }
            return places;
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        List<Long> sent = Arrays.asList((Long[]) row.getArray(6).getArray());
        Place place = new Place(row.getLong(4), row.getObject(5, UUID.class));
        String reason = row.getString(10);
        return new Standing(
                new Progress(row.getLong(3), place, sent),
                row.getLong(2),
                row.getString(7),
                row.getObject(8, UUID.class),
                reason == null ? null : new Obstacle.Fork(row.getLong(9), reason));
    }
}
