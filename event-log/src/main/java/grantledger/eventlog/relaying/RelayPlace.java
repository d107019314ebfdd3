package grantledger.eventlog.relaying;

import grantledger.eventlog.following.Turn;
import grantledger.eventlog.following.TurnLost;
import grantledger.format.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the relay has published, in the log's database.
 *
 * @param topicId the topic it was published into
 * @param place   everything up to it has been acknowledged by the broker
 * @param chain   the last event of each partition by then
 */
record RelayPlace(String topicId, Place place, Chain chain) {

    /** The newest, unless nothing has been published. What a version before this one kept names no events. */
    static Optional<RelayPlace> newest(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
            select topic_id, position, event_id, sent, sent_ids from relay_place
            order by epoch desc, seq desc limit 1
            """);
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    private static RelayPlace read(ResultSet row) throws SQLException {
        Long[] sent = (Long[]) row.getArray("sent").getArray();
        UUID[] ids = (UUID[]) row.getArray("sent_ids").getArray();
        List<Place> last = new ArrayList<>();
        for (int partition = 0; partition < ids.length; partition++) {
            last.add(new Place(sent[partition], ids[partition]));
        }
        return new RelayPlace(
                row.getString("topic_id"),
                new Place(row.getLong("position"), row.getObject("event_id", UUID.class)),
                new Chain(last));
    }

    /** @throws TurnLost when a later turn has kept how far it is */
    void keep(Turn turn) throws SQLException, TurnLost {
        Connection connection = turn.connection();
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into relay_place (topic_id, position, event_id, sent, sent_ids, epoch)
            select ?, ?, ?, ?, ?, ? where not exists (select from relay_place where epoch > ?)
            """)) {
            insert.setString(1, topicId);
            insert.setLong(2, place.position());
            insert.setObject(3, place.eventId());
            insert.setArray(4, connection.createArrayOf("bigint", boxed(chain.positions())));
            insert.setArray(5, connection.createArrayOf("uuid", chain.ids()));
            insert.setLong(6, turn.epoch());
            insert.setLong(7, turn.epoch());
            turn.keep(insert);
        }
    }

    private static Object[] boxed(long[] numbers) {
        return Arrays.stream(numbers).boxed().toArray();
    }

    /** Forgets all but the newest, which is all that anybody asks for. */
    static void forgetOlder(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
            delete from relay_place as older using (
                select epoch, seq from relay_place order by epoch desc, seq desc limit 1
            ) as newest
            where (older.epoch, older.seq) < (newest.epoch, newest.seq)
            """)) {
            delete.executeUpdate();
        }
    }
}
