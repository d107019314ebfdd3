package grantledger.query.reading;

import grantledger.projections.storing.ServingViews;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The position that the views have in what this thread reads: of an export's snapshot, see {@link ExportSnapshot}. */
@Component
public class SnapshotPosition {

    private final ServingViews serving;
    private final JdbcTemplate database;

    SnapshotPosition(ServingViews serving, DataSource reading) {
        this.serving = serving;
        this.database = new JdbcTemplate(reading);
    }

    /** Everything up to here is in it, and perhaps some of what came later. */
    public long now() {
        return database.execute(
                (Connection connection) -> serving.status(connection).visible());
    }
}
