package grantledger.eventlog.following;

import grantledger.format.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** How far everything that the log asks for has followed, in its database. */
public final class ReactionPlace {

    private ReactionPlace() {}

    public static Place newest(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select position, event_id from reaction_place order by epoch desc, seq desc limit 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Place(row.getLong(1), row.getObject(2, UUID.class)) : Place.START;
        }
    }

    /** @throws TurnLost when a later turn has kept how far it is */
    public static void keep(Place place, Turn turn) throws SQLException, TurnLost {
        try (PreparedStatement insert = turn.connection().prepareStatement("""
            insert into reaction_place (position, event_id, epoch)
            select ?, ?, ? where not exists (select from reaction_place where epoch > ?)
            """)) {
            insert.setLong(1, place.position());
            insert.setObject(2, place.eventId());
            insert.setLong(3, turn.epoch());
            insert.setLong(4, turn.epoch());
            turn.keep(insert);
        }
    }

    /** Forgets all but the newest, which is all that anybody asks for. */
    public static void forgetOlder(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
            delete from reaction_place as older using (
                select epoch, seq from reaction_place order by epoch desc, seq desc limit 1
            ) as newest
            where (older.epoch, older.seq) < (newest.epoch, newest.seq)
            """)) {
            delete.executeUpdate();
        }
    }
}
