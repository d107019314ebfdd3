package grantledger.query.reading;

import grantledger.projections.storing.ServingViews;
import grantledger.query.answering.AtMoment;
import java.sql.Connection;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The position that the views have in what this thread reads: of an export's snapshot, see {@link ExportSnapshot}. */
@Component
public class SnapshotPosition {

    private final ServingViews serving;
    private final JdbcTemplate database;

    SnapshotPosition(ServingViews serving, DataSource reading) {
        this.serving = serving;
        this.database = new JdbcTemplate(reading);
    }

    /** Everything up to here is in it, and perhaps some of what came later; as of a moment, exactly what was there then. */
    public long now() {
        OptionalLong asked = asked();
        return asked.isPresent()
                ? asked.getAsLong()
                : database.execute(
                        (Connection connection) -> serving.status(connection).visible());
    }

    private static OptionalLong asked() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? AtMoment.of(web.getRequest())
                : OptionalLong.empty();
    }
}
