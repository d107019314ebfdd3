package grantledger.standalone.oldlog;

import grantledger.standalone.running.Stores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The log's database, entered as the owner of its tables. */
record LogRows(Stores stores) {
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> found(String query, Row<T> each) {
        try (var log = connection();
                var statement = log.createStatement();
                var rows = statement.executeQuery(query)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(each.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(stores.url(Stores.LOG), Stores.LOG_OWNER, stores.password(Stores.LOG_OWNER));
    }
}
