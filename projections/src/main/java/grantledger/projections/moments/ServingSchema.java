package grantledger.projections.moments;

import grantledger.projections.folding.VisiblePosition;
import grantledger.projections.storing.ConsumerPlaces;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.TopicPlaces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The schema of the views that serve by what the transaction's snapshot shows. A rebuild that has taken over since the
 * snapshot was taken has given it another name, so it is known by its number.
 *
 * @param name as it is now
 */
record ServingSchema(long number, String name) {

    private static final String SERVING =
            "select oid::bigint, oid::regnamespace::text from pg_namespace where nspname = '" + Schemas.SERVING + "'";

    static ServingSchema of(Connection connection) throws SQLException, ViewsReplaced {
        try (PreparedStatement select = connection.prepareStatement(SERVING);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new ViewsReplaced("There are no views yet.");
            }
            return new ServingSchema(row.getLong(1), row.getString(2));
        }
    }

    /** What had been seen to be visible may have been taken back since, by a rebuild or a crash. */
    void requireVisible(Connection connection, long position) throws SQLException, ViewsReplaced {
        long visible = VisiblePosition.of(TopicPlaces.progress(ConsumerPlaces.all(connection, name)));
        if (visible < position) {
            throw new ViewsReplaced("The views show position %d, not %d.".formatted(visible, position));
        }
    }

    /** A name that is the same before and after has meant the same schema all the while: no schema gets a name back. */
    void requireSameName(Connection connection) throws SQLException, ViewsReplaced {
        try (PreparedStatement select = connection.prepareStatement("select ?::oid::regnamespace::text")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (!name.equals(row.getString(1))) {
                    throw new ViewsReplaced("Rebuilt views have taken over.");
                }
            }
        }
    }
}
