package grantledger.projections.storing;

import grantledger.projections.folding.Advance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Moves serving partitions on that have nothing to fold: most of them, most of the time, so all in one round trip. */
final class Advances {

    private static final String MOVE = """
        update %s.consumer_position c set next_offset = m.next_offset, position = m.position
        from unnest(?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
             m (partition, from_offset, from_position, next_offset, position)
        where c.partition = m.partition and c.next_offset = m.from_offset and c.position = m.from_position
        returning c.partition
        """.formatted(Schemas.SERVING);

    private Advances() {}

    /**
     * Returns the partitions it has moved: those that were not elsewhere by now. Both statements are one implicit
     * transaction; the first keeps the generation in place before the second names a table.
     */
    static Set<Integer> move(DataSource database, List<Advance> advances) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(Schemas.KEEP_SERVING + "; " + MOVE)) {
            array(1, "int", advances.stream().map(Advance::partition), update);
            array(2, "bigint", advances.stream().map(advance -> advance.from().nextOffset()), update);
            array(3, "bigint", advances.stream().map(advance -> advance.from().position()), update);
            array(4, "bigint", advances.stream().map(advance -> advance.to().nextOffset()), update);
            array(5, "bigint", advances.stream().map(advance -> advance.to().position()), update);
            update.execute();
            update.getMoreResults();
            Set<Integer> moved = new HashSet<>();
            try (ResultSet rows = update.getResultSet()) {
                while (rows.next()) {
                    moved.add(rows.getInt(1));
                }
            }
            return moved;
        }
    }

    private static void array(int parameter, String type, Stream<?> values, PreparedStatement statement)
            throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values.toArray()));
    }
}
