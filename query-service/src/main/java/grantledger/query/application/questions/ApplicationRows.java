package grantledger.query.application.questions;

import grantledger.projections.folding.Versioned;
import grantledger.query.answering.Scope;
import grantledger.query.answering.Source;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.identity.Sight;
import grantledger.query.reading.CountedList;
import grantledger.query.reading.RowQuery;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code /api/applications}, as the reader is shown them. */
@Component
class ApplicationRows implements CountedList {

    private final JdbcClient database;

    ApplicationRows(JdbcClient database) {
        this.database = database;
    }

    RowQuery<Versioned<ApplicationView>> within(Sight sight) {
        return within(sight, false);
    }

    /** @param byScore whether scores are asked for, also those that the person must not see yet */
    RowQuery<Versioned<ApplicationView>> within(Sight sight, boolean byScore) {
        Source shown = sight.applicationsAsShown(byScore && isBlindSomewhere(sight));
        return RowQuery.views(
                        database,
                        ApplicationView.VIEW,
                        new Source(shown.from() + AmountsInForce.JOIN, shown.parameters()))
                .within(sight.applications());
    }

    /** Few who see all of them assess any, and for the others an index has the order. */
    private boolean isBlindSomewhere(Sight sight) {
        return !sight.seesAll()
                || database.sql("select exists (select from view_application where " + Sight.BLIND + ")")
                        .params(sight.subject(), sight.subject())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public String path() {
        return "/api/applications";
    }

    @Override
    public List<Long> counts(List<Map<String, String>> filters, Sight sight) {
        boolean byScore = filters.stream()
                .anyMatch(filter -> filter.containsKey("awaits")
                        && Awaited.valueOf(filter.get("awaits")).goesByScore());
        return within(sight, byScore).counts(filters, (parameter, value) -> part(parameter, value, sight));
    }

    private static Scope part(String parameter, String value, Sight sight) {
        return switch (parameter) {
            case "awaits" -> Awaited.valueOf(value).scope(sight);
            case "status" -> new Scope("shown_status = ?", List.of(value));
            default -> throw new IllegalArgumentException(parameter);
        };
    }
}
