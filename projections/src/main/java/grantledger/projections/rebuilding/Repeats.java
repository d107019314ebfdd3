package grantledger.projections.rebuilding;

import grantledger.projections.folding.Batch;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.Received;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Records that came again while a partition is folded in bulk. What they repeat has no index yet, so they are collected,
 * and compared when it has one: two events at one position are two histories.
 */
final class Repeats {

    static final String TABLE = "create table repeated (position bigint not null, event_id uuid not null)";

    static final String TWO_HISTORIES = "The topic tells two histories, and has to be made anew";

    private static final String DIFFERENT = """
        select r.position, r.event_id, h.event_id from repeated r left join history h using (position)
        where h.event_id is distinct from r.event_id order by r.position limit 1\
        """;

    private final CopyRows rows = new CopyRows("repeated (position, event_id)");

    /** Takes note of those among the records, and returns what they say of positions that have been folded. */
    Map<Long, UUID> collect(Progress folded, List<Received> received) {
        Map<Long, UUID> said = new HashMap<>();
        for (Received.Fact event : Batch.repeated(folded, received)) {
            rows.row(2).number(event.position()).uuid(event.eventId());
            said.put(event.position(), event.eventId());
        }
        return said;
    }

    boolean isFull() {
        return rows.isFull();
    }

    void send(Connection connection) throws SQLException {
        rows.send(connection);
    }

    /** @throws IllegalStateException when one is not what it should repeat */
    static void compare(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DIFFERENT);
                ResultSet row = select.executeQuery()) {
            if (row.next()) {
                throw new IllegalStateException("%s. Position %d is event %s and event %s"
                        .formatted(TWO_HISTORIES, row.getLong(1), row.getString(3), row.getString(2)));
            }
        }
        try (Statement drop = connection.createStatement()) {
            drop.execute("drop table repeated");
        }
    }
}
