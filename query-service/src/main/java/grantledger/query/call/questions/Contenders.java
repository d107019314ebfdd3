package grantledger.query.call.questions;

import grantledger.events.Track;
import grantledger.projections.storing.ViewJson;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.application.view.Shares;
import grantledger.query.call.ranking.Contender;
import grantledger.query.call.ranking.Ranking;
import grantledger.query.identity.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A track's applications as its ranking sees them, from columns alone: they may be tens of thousands. What is alike, as
 * marks and priorities often are, is read once.
 *
 * @param reader is shown no marks of what is theirs to assess before their own stand
 */
public final class Contenders {

    private static final String ROWS = """
        select id, status not in ('WITHDRAWN', 'DISMISSED', 'INELIGIBLE', 'LATE', 'DISCONTINUED'),
               decided_at is not null, shares, priorities_met, requested_amount_sek, arrived_at,
               id in (select id from view_application where %s)
        from view_application where call_id = ? and track = ?\
        """.formatted(Sight.BLIND);

    private static final String THEN = """
        select application_id, ranked, decided, shares, priorities_met, requested_amount_sek, arrived_at, false
        from view_application_standing where call_id = ? and track = ? and since <= ? and until > ?\
        """;

    /** Money that grants bind for applications on which nothing is decided any more, or not yet again. */
    private static final String BOUND = """
        select application_id, sum(amount_sek) from view_grant
        where call_id = ? and application_id in (select id from view_application where call_id = ? and decided_at is null)
        group by application_id\
        """;

    private final Map<String, Shares> shares = new HashMap<>();
    private final Map<String, List<String>> priorities = new HashMap<>();

    private Contenders() {}

    static List<Contender> of(UUID callId, Track track, String reader, JdbcClient database) {
        Contenders contenders = new Contenders();
        return database.sql(ROWS)
                .params(reader, reader, callId, track.name())
                .query((row, _) -> contenders.one(row))
                .list();
    }

    /** As of a position. */
    public static List<Contender> then(UUID callId, Track track, long position, JdbcClient database) {
        Contenders contenders = new Contenders();
        return database.sql(THEN)
                .params(callId, track.name(), position, position)
                .query((row, _) -> contenders.one(row))
                .list();
    }

    static Map<UUID, Long> boundSek(UUID callId, JdbcClient database) {
        Map<UUID, Long> bound = new HashMap<>();
        database.sql(BOUND).params(callId, callId).query(row -> {
            bound.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        return bound;
    }

    static Map<UUID, Ranking.Shown> shown(Collection<UUID> applications, JdbcClient database) {
        Map<UUID, Ranking.Shown> shown = new HashMap<>();
        database.sql("select id, status, diary_number, applicant from view_application where id = any (?)")
                .param(applications.toArray(UUID[]::new))
                .query(row -> {
                    ApplicationStatus status = ApplicationStatus.valueOf(row.getString(2));
                    shown.put(
                            row.getObject(1, UUID.class),
                            new Ranking.Shown(status, row.getString(3), row.getString(4)));
                });
        return shown;
    }

    private Contender one(ResultSet row) throws SQLException {
        String marks = row.getString(4);
        String met = row.getString(5);
        boolean hidden = row.getBoolean(8);
        return new Contender(
                row.getObject(1, UUID.class),
                row.getBoolean(2),
                row.getBoolean(3),
                hidden || marks == null ? null : shares.computeIfAbsent(marks, Shares::read),
                hidden || met == null ? List.of() : priorities.computeIfAbsent(met, Contenders::ids),
                row.getLong(6),
                row.getString(7));
    }

    private static List<String> ids(String met) {
        return List.of(ViewJson.read(met, String[].class));
    }
}
