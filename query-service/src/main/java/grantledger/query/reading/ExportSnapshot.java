package grantledger.query.reading;

import grantledger.access.problems.Problem;
import grantledger.projections.storing.Schemas;
import grantledger.query.answering.AtMoment;
import grantledger.query.answering.Refused;
import grantledger.query.streaming.Exports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * All that is read for one export, or as of a moment of the log, is read in one transaction, on a connection of the exports'
 * own: its rows and whatever is looked up for them are of the same moment, and others' reads keep their connections.
 */
@Component
@Order(5)
public class ExportSnapshot implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(ExportSnapshot.class);

    private static final String REMEMBER = """
        select set_config('export.views', coalesce(to_regnamespace('%s')::oid, 0)::text, true)\
        """.formatted(Schemas.SERVING);

    private static final String READ = """
        select set_config('export.views', ?::regnamespace::oid::text, true), set_config('search_path', ?, true)\
        """;

    private final DataSource reading;
    private final DataSource exports;

    ExportSnapshot(DataSource reading, @Qualifier("exportsDatabase") DataSource exports) {
        this.reading = reading;
        this.exports = exports;
    }

    /** From here on the snapshot's reads are of the views in this schema. */
    public static void read(String schema, JdbcClient database) {
        database.sql(READ).params(schema, schema).query((_, _) -> schema).single();
    }

    /** A rebuild that takes over renames the schema of what an export reads. */
    static void findItsViews(JdbcClient database) {
        database.sql("select set_config('search_path', current_setting('export.views')::oid::regnamespace::text, true)")
                .query(String.class)
                .single();
    }

    /** What is looked up in others is of views that the snapshot does not see, and would look empty. */
    static void requireItsViews(JdbcClient database) {
        if (database.sql("select count(*) from generation").query(Long.class).single() == 0) {
            throw new Refused(Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "views-reachable", "Rebuilt views have taken over; ask again."));
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Exports.isOne(request, handler)) {
            boolean earlier = AtMoment.of(request).isPresent();
            Connection connection = DatabaseFailures.translating(() -> begun(!earlier));
            TransactionSynchronizationManager.bindResource(reading, new ConnectionHolder(connection));
            try {
                JdbcClient.create(reading).sql(REMEMBER).query(String.class).single();
            } catch (RuntimeException failure) {
                afterCompletion(request, response, handler, failure);
                throw failure;
            }
        }
        return true;
    }

    private Connection begun(boolean readOnly) throws SQLException {
        Connection connection = exports.getConnection();
        try {
            connection.setReadOnly(readOnly);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(reading) instanceof ConnectionHolder bound) {
            try (Connection connection = bound.getConnection()) {
                connection.rollback();
            } catch (SQLException gone) {
                LOG.debug("The export's snapshot went with its connection", gone);
            }
        }
    }
}
