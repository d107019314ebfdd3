package grantledger.query.application.questions;

import grantledger.events.GrantEvent.BudgetLine;
import grantledger.projections.storing.ViewJson;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.grant.view.Award;
import grantledger.query.grant.view.GrantView;
import grantledger.query.reading.RowQuery;
import grantledger.query.reading.Sorting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Another live grant that may pay for the same: same organisation number, at least one day in common, and at least one
 * budget line with the same item, case aside. A grant is live until it is refused, revoked or closed.
 *
 * <p>Several stand by the days their projects start.
 *
 * @param items the shared items, in lower case and in Swedish order
 */
record DoubleFunding(
        UUID grantId,
        UUID applicationId,
        String projectTitle,
        LocalDate projectStart,
        LocalDate projectEnd,
        Set<String> items) {

    /** By application, for every one of them. */
    static Map<UUID, List<DoubleFunding>> of(List<ApplicationView> applications, JdbcClient database) {
        String[] organisations = applications.stream()
                .map(DoubleFunding::organisation)
                .distinct()
                .toArray(String[]::new);
        Map<String, List<Live>> grants = new RowQuery<>(
                        database, "id, state ->> 'award'", GrantView.VIEW.table(), "id", Live::from)
                .where("organisation_number = any (?) and live", (Object) organisations).all().stream()
                        .collect(Collectors.groupingBy(
                                grant -> grant.award().applicant().organisationNumber()));
        return applications.stream()
                .collect(Collectors.toMap(
                        ApplicationView::applicationId,
                        application -> among(grants.getOrDefault(organisation(application), List.of()), application)));
    }

    /** A grant, and no more of it than tells what it pays for. */
    private record Live(UUID grantId, Award award) {

        static Live from(ResultSet row, int number) throws SQLException {
            return new Live(row.getObject(1, UUID.class), ViewJson.read(row.getString(2), Award.class));
        }
    }

    private static String organisation(ApplicationView application) {
        return application.submission().applicant().organisationNumber();
    }

    private static List<DoubleFunding> among(List<Live> grants, ApplicationView application) {
        return grants.stream()
                .filter(grant -> overlap(application, grant.award()))
                .map(grant -> shared(application, grant))
                .filter(funding -> !funding.items.isEmpty())
                .sorted(Comparator.comparing(DoubleFunding::projectStart)
                        .thenComparing(funding -> funding.grantId().toString()))
                .toList();
    }

    private static boolean overlap(ApplicationView application, Award award) {
        return !award.applicationId().equals(application.applicationId())
                && !award.projectStart().isAfter(application.proposal().projectEnd())
                && !award.projectEnd().isBefore(application.proposal().projectStart());
    }

    private static DoubleFunding shared(ApplicationView application, Live grant) {
        Award award = grant.award();
        Set<String> items = items(application.proposal().budgetLines());
        items.retainAll(items(award.budgetLines()));
        return new DoubleFunding(
                grant.grantId(),
                award.applicationId(),
                award.projectTitle(),
                award.projectStart(),
                award.projectEnd(),
                items);
    }

    private static Set<String> items(List<BudgetLine> lines) {
        return lines.stream()
                .map(line -> line.item().strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Sorting.SWEDISH)));
    }
}
