package grantledger.query.report;

import grantledger.projections.folding.Published;
import grantledger.query.application.questions.AmountsInForce;
import grantledger.query.grant.questions.UnitInSql;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Figures of grants for SQL tools, as a star of facts and dimensions. Nobody's person is in it: no contacts, no submitters,
 * nobody who assessed, decided, paid or examined, and no free text but titles, indicators and what was said with figures.
 */
public final class ReportSchema {

    /** The role that reads it. Whoever makes the database makes it; see {@code docs/operations.md}. */
    private static final String READER = "grantledger_report";

    /**
     * What figures are defined by stands elsewhere, once. A transaction that sees rows of one moment only must not see a
     * later generation, whose rows came after it, as an empty one.
     */
    private static final Map<String, String> DEFINED = Map.of(
            "granted_amount_sek",
            AmountsInForce.OF_ROW,
            "adds_up",
            UnitInSql.addsUp("o.unit", "o.indicator"),
            "counties",
            RegisterOfPlaces.counties(),
            "municipalities",
            RegisterOfPlaces.municipalities(),
            "whole",
            "(select case when exists (select from rebuilt) then true else begun_before() end)");

    public static final Published PUBLISHED = new Published(
            "report", READER, "Figures of grants for SQL tools, told of in docs/report-schema.md", statements());

    private ReportSchema() {}

    private static List<String> statements() {
        return Stream.of("facts.sql", "dimensions.sql")
                .flatMap(file -> CommentedViews.of(file, DEFINED).stream())
                .toList();
    }
}
