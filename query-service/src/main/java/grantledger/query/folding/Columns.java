package grantledger.query.folding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Fills a statement's parameters with arrays, one column of many rows after the other. */
final class Columns {

    private final Connection connection;
    private final PreparedStatement statement;
    private int filled;

    Columns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    void add(String type, Stream<?> values) throws SQLException {
        statement.setArray(++filled, connection.createArrayOf(type, values.toArray()));
    }
}
