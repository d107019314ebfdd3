package grantledger.query.reading;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Failures of the views' database, told as Spring tells them. */
public final class DatabaseFailures {

    /** Something that the engine reads for an answer. */
    @FunctionalInterface
    public interface Read<T> {
        T get() throws SQLException;
    }

    private static final SQLExceptionSubclassTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();

    private DatabaseFailures() {}

    public static <T> T translating(Read<T> read) {
        try {
            return read.get();
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    public static DataAccessException translated(SQLException failure) {
        DataAccessException known = TRANSLATOR.translate("views", null, failure);
        return known != null ? known : new UncategorizedSQLException("views", null, failure);
    }
}
