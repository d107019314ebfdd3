package grantledger.query.opendata;

import grantledger.projections.folding.Versioned;
import grantledger.query.answering.Table.Taker;
import grantledger.query.application.questions.AmountsInForce;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.grant.view.GrantView;
import grantledger.query.reading.RowQuery;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a call's data package: what a reporting tool sees, without persons and without what the agency noted. */
final class Parts {

    private static final Map<String, List<String>> OF_APPLICATIONS = Map.of("applications", List.of("applicationId"));
    private static final Map<String, List<String>> OF_GRANTS = Map.of("grants", List.of("grantId"));
    private static final Map<String, List<String>> OF_REPORTS = Map.of("reports", List.of("grantId", "report"));

    private final UUID callId;
    private final JdbcClient database;

    Parts(UUID callId, JdbcClient database) {
        this.callId = callId;
        this.database = database;
    }

    /** In the order in which they lead to each other. */
    List<Part<?>> all() {
        return List.of(
                new Part<>(
                        "applications",
                        "Applications to the call",
                        ApplicationRow.class,
                        List.of("applicationId"),
                        Map.of(),
                        this::applications),
                new Part<>(
                        "decisions",
                        "Every decision on them, replaced ones too",
                        DecisionRow.class,
                        List.of("applicationId", "number"),
                        OF_APPLICATIONS,
                        taker -> ofApplications(DecisionRow::all, taker)),
                new Part<>(
                        "grants",
                        "Grants, refused and revoked ones too",
                        GrantRow.class,
                        List.of("grantId"),
                        OF_APPLICATIONS,
                        taker -> ofGrants(grant -> List.of(GrantRow.of(grant)), taker)),
                new Part<>(
                        "payments",
                        "Payments that have left the agency",
                        PaymentRow.class,
                        List.of("grantId", "instalment"),
                        OF_GRANTS,
                        taker -> ofGrants(PaymentRow::all, taker)),
                new Part<>(
                        "reports",
                        "Reports that are awaited or have come in",
                        ReportRow.class,
                        List.of("grantId", "report"),
                        OF_GRANTS,
                        taker -> ofGrants(ReportRow::all, taker)),
                new Part<>(
                        "outcomes",
                        "What the reports say was achieved",
                        OutcomeRow.class,
                        List.of("grantId", "report", "number"),
                        OF_REPORTS,
                        this::outcomes));
    }

    private void applications(Taker<ApplicationRow> taker) throws IOException {
        views().each(some -> {
            List<UUID> ids =
                    some.stream().map(row -> row.view().applicationId()).toList();
            Map<UUID, Long> amounts = AmountsInForce.of(ids, database);
            taker.take(some.stream()
                    .map(row ->
                            ApplicationRow.of(row.view(), amounts.get(row.view().applicationId())))
                    .toList());
        });
    }

    private <R> void ofApplications(Function<ApplicationView, List<R>> rows, Taker<R> taker) throws IOException {
        views().each(some -> taker.take(
                some.stream().flatMap(row -> rows.apply(row.view()).stream()).toList()));
    }

    private <R> void ofGrants(Function<GrantView, List<R>> rows, Taker<R> taker) throws IOException {
        new GrantsOfCall(callId, database)
                .all()
                .each(some -> taker.take(some.stream()
                        .flatMap(row -> rows.apply(row.view()).stream())
                        .toList()));
    }

    private void outcomes(Taker<OutcomeRow> taker) throws IOException {
        new RowQuery<>(database, OutcomeRow.COLUMNS, "view_grant_outcome", "grant_id, report, nth", OutcomeRow::from)
                .equal("call_id", callId)
                .where("application_id in (select id from view_application)")
                .each(taker);
    }

    private RowQuery<Versioned<ApplicationView>> views() {
        return RowQuery.views(database, ApplicationView.VIEW).equal("call_id", callId);
    }
}
