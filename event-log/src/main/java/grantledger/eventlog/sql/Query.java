package grantledger.eventlog.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** One statement with its parameters, on a connection of its own that is given back at once. */
public record Query(DataSource database, String sql, List<Object> parameters) {

    /** What a row becomes. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Step<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    public static Query of(DataSource database, String sql, Object... parameters) {
        return new Query(database, sql, List.of(parameters));
    }

    /** @throws LogUnavailable when the database does not answer */
    public <T> List<T> list(Row<T> row) {
        return run(statement -> {
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        });
    }

    /** @throws LogUnavailable when the database does not answer */
    public <T> Optional<T> first(Row<T> row) {
        return list(row).stream().findFirst();
    }

    /** Of a query that always has one row with one number. */
    public long number() {
        return first(row -> row.getLong(1)).orElseThrow();
    }

    /** @throws LogUnavailable when the database does not answer */
    public void update() {
        run(PreparedStatement::executeUpdate);
    }

    private <T> T run(Step<T> step) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            return step.on(statement);
        } catch (SQLException failure) {
            throw new LogUnavailable(failure);
        }
    }
}
