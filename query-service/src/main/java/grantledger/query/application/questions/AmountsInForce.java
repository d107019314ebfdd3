package grantledger.query.application.questions;

import grantledger.query.application.view.ApplicationView;
import grantledger.query.grant.view.GrantView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What applications are granted as it is in force: the sum of the amounts of their grants, 0 once refused or revoked. What
 * the decision said stands in for a grant that has not been folded yet; null where nothing was granted, or all that was
 * has been undone and nothing is decided.
 */
public final class AmountsInForce {

    /** For a row of {@code view_application}. */
    public static final String OF_ROW = """
        (select (case when decided_at is null then nullif(sum(g.amount_sek), 0)
                      else coalesce(sum(g.amount_sek), decided_amount_sek) end)::bigint
         from view_grant g where g.application_id = view_application.id)\
        """;

    /**
     * To be joined to {@code view_application} where all of it is sorted by {@link #JOINED}: the sums are made once, and not
     * row by row.
     */
    static final String JOIN = """
         left join (select application_id as granted_to, sum(amount_sek) as granted_sek
                    from view_grant group by application_id) granted on granted_to = id\
        """;

    static final String JOINED = """
        (case when decided_at is null then nullif(granted_sek, 0)
              else coalesce(granted_sek, decided_amount_sek) end)::bigint\
        """;

    private AmountsInForce() {}

    /** By application; those without an amount are left out. */
    public static Map<UUID, Long> of(Collection<UUID> applications, JdbcClient database) {
        Map<UUID, Long> amounts = new HashMap<>();
        database.sql("select id, " + OF_ROW + " from view_application where id = any (?)")
                .param(applications.toArray(UUID[]::new))
                .query(row -> {
                    long amountSek = row.getLong(2);
                    if (!row.wasNull()) {
                        amounts.put(row.getObject(1, UUID.class), amountSek);
                    }
                });
        return amounts;
    }

    /** The same of an application and all its grants as they were at one moment. */
    public static Long of(ApplicationView application, List<GrantView> grants) {
        if (grants.isEmpty()) {
            return application.decidedAmountSek();
        }
        long sumSek =
                grants.stream().mapToLong(grant -> grant.figures().amountSek()).sum();
        return application.decision() == null && sumSek == 0 ? null : Long.valueOf(sumSek);
    }
}
