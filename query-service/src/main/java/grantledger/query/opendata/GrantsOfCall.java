package grantledger.query.opendata;

import grantledger.projections.folding.Versioned;
import grantledger.projections.storing.ViewJson;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.grant.view.GrantView;
import grantledger.query.reading.RowQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A call's grants, for an export. One that has been read while its application has not, since that comes by another way, is
 * left out: it is told with the application.
 */
final class GrantsOfCall {

    /** A grant in force, and what it was applied for with. */
    record Awarded(GrantView grant, ApplicationView application) {

        private static Awarded from(ResultSet row, int number) throws SQLException {
            return new Awarded(
                    ViewJson.read(row.getString(1), GrantView.class),
                    ViewJson.read(row.getString(2), ApplicationView.class));
        }
    }

    private final UUID callId;
    private final JdbcClient database;

    GrantsOfCall(UUID callId, JdbcClient database) {
        this.callId = callId;
        this.database = database;
    }

    /** Those that were refused or revoked are none; their amount is 0. */
    RowQuery<Awarded> inForce() {
        return new RowQuery<>(
                        database,
                        "g.state, a.state",
                        "view_grant g join view_application a on a.id = g.application_id",
                        "g.established_at, g.id",
                        Awarded::from)
                .equal("g.call_id", callId)
                .where("g.amount_sek > 0");
    }

    RowQuery<Versioned<GrantView>> all() {
        return RowQuery.views(database, GrantView.VIEW)
                .equal("call_id", callId)
                .where("application_id in (select id from view_application)");
    }
}
