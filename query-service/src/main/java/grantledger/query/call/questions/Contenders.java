package grantledger.query.call.questions;

import grantledger.events.Track;
import grantledger.projections.storing.ViewJson;
import grantledger.query.application.scoring.Shares;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.call.ranking.Contender;
import grantledger.query.call.ranking.Ranking;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A track's applications as its ranking sees them, from columns alone: they may be tens of thousands. What is alike, as
 * marks and priorities often are, is read once.
 */
public final class Contenders {

    static final String COLUMNS =
            "application_id, ranked, decided, shares, priorities_met, requested_amount_sek, arrived_at";

    private static final String STANDINGS = """
        select %s from view_application_standing where call_id = ? and track = ? and since <= ? and until > ?\
        """.formatted(COLUMNS);

    private static final String EVER = """
        select %s, since, until from view_application_standing where call_id = ? and track = ?\
        """.formatted(COLUMNS);

    /** Money that grants bind for applications on which nothing is decided any more: what they have in the register fell. */
    private static final String BOUND = """
        select g.application_id, sum(g.amount_sek)
        from view_application_decision d
        join view_application a on a.id = d.application_id and a.decided_at is null
        join view_grant g on g.application_id = d.application_id
        where d.call_id = ? and d.latest and not d.stands
        group by g.application_id\
        """;

    private final Map<UUID, UUID> applications = new HashMap<>();
    private final Map<String, String> arrivals = new HashMap<>();
    private final Map<String, Shares> shares = new HashMap<>();
    private final Map<String, List<String>> priorities = new HashMap<>();

    private Contenders() {}

    /** As of a position, for those who see everything. */
    public static List<Contender> then(UUID callId, Track track, long position, JdbcClient database) {
        return read(database.sql(STANDINGS).params(callId, track.name(), position, position));
    }

    /** As of every position. */
    public static List<Stood> ever(UUID callId, Track track, JdbcClient database) {
        Contenders contenders = new Contenders();
        return database.sql(EVER)
                .params(callId, track.name())
                .query((row, _) -> new Stood(contenders.one(row), row.getLong(8), row.getLong(9)))
                .list();
    }

    /** The same of an application that has been folded. */
    public static Contender of(ApplicationView view) {
        return new Contender(
                view.applicationId(),
                view.status().isRanked(),
                view.decision() != null,
                view.assessment().shares(),
                view.assessment().prioritiesMet(),
                view.proposal().requestedAmountSek(),
                view.submission().arrivedAt().toString().replace("Z", ""));
    }

    static Map<UUID, Long> boundSek(UUID callId, JdbcClient database) {
        Map<UUID, Long> bound = new HashMap<>();
        database.sql(BOUND).param(callId).query(row -> {
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

    /** @param standings whose columns are those of {@link #COLUMNS} */
    static List<Contender> read(JdbcClient.StatementSpec standings) {
        Contenders contenders = new Contenders();
        return standings.query((row, _) -> contenders.one(row)).list();
    }

    private Contender one(ResultSet row) throws SQLException {
        String marks = row.getString(4);
        String met = row.getString(5);
        return new Contender(
                applications.computeIfAbsent(row.getObject(1, UUID.class), Function.identity()),
                row.getBoolean(2),
                row.getBoolean(3),
                marks == null ? null : shares.computeIfAbsent(marks, Shares::read),
                met == null ? List.of() : priorities.computeIfAbsent(met, Contenders::ids),
                row.getLong(6),
                arrivals.computeIfAbsent(row.getString(7), Function.identity()));
    }

    private static List<String> ids(String met) {
        return List.of(ViewJson.read(met, String[].class));
    }
}
