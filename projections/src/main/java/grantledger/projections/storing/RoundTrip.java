package grantledger.projections.storing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements that go to the database in one round trip, one after the other. */
public final class RoundTrip {

    private record Column(String type, Object[] values) {}

    /** A statement whose parameters are arrays: each is one column of many rows. */
    static final class Statement {

        private final String sql;
        private final List<Column> columns = new ArrayList<>();

        private Statement(String sql) {
            this.sql = sql;
        }

        Statement column(String type, Stream<?> values) {
            columns.add(new Column(type, values.toArray()));
            return this;
        }
    }

    private final List<Statement> statements = new ArrayList<>();

    /** The statement's columns are to be added in the order of its parameters. */
    Statement add(String sql) {
        Statement statement = new Statement(sql);
        statements.add(statement);
        return statement;
    }

    public void execute(Connection connection) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        String all = statements.stream().map(statement -> statement.sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement together = connection.prepareStatement(all)) {
            int filled = 0;
            for (Statement statement : statements) {
                for (Column column : statement.columns) {
                    together.setArray(++filled, connection.createArrayOf(column.type(), column.values()));
                }
            }
            together.execute();
        }
    }
}
