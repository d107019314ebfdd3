package grantledger.query.grant.questions;

import grantledger.events.places.Places;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What applicants of each place were granted and paid, by quarter: the amount in force, by the Swedish day of the decision in
 * force, and payments that the bank has not returned, by the day they were paid. An applicant's place is its municipality,
 * its county, and the country; without a municipality it counts in its county, and with several counties in the country
 * alone.
 *
 * @param grantedSek by place, then quarter
 * @param paidSek likewise
 */
public record MoneyByPlace(Map<String, Map<String, Long>> grantedSek, Map<String, Map<String, Long>> paidSek) {

    /** While an application is decided anew its grant, if it is still there, is what it was granted by. */
    private static final String GRANTED = """
        select g.county_code, g.municipality_code,
               to_char((coalesce(a.decided_at, g.established_at) || 'Z')::timestamptz at time zone 'Europe/Stockholm',
                       'YYYY"-Q"Q') as quarter, sum(g.amount_sek)
        from view_grant g left join view_application a on a.id = g.application_id
        where g.amount_sek > 0 group by 1, 2, 3\
        """;

    private static final String PAID = """
        select county_code, municipality_code, to_char(paid_on::date, 'YYYY"-Q"Q') as quarter, sum(amount_sek)
        from view_grant_instalment where paid_on is not null group by 1, 2, 3\
        """;

    public static MoneyByPlace now(JdbcClient database) {
        return new MoneyByPlace(sums(GRANTED, database), sums(PAID, database));
    }

    /** @param period a year, or a quarter of one */
    public long grantedSek(Collection<String> codes, String period) {
        return within(grantedSek, codes, period);
    }

    public long paidSek(Collection<String> codes, String period) {
        return within(paidSek, codes, period);
    }

    private static long within(Map<String, Map<String, Long>> sums, Collection<String> codes, String period) {
        return codes.stream()
                .flatMap(code -> sums.getOrDefault(code, Map.of()).entrySet().stream())
                .filter(quarter -> quarter.getKey().startsWith(period))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, Map<String, Long>> sums(String query, JdbcClient database) {
        Map<String, Map<String, Long>> sums = new HashMap<>();
        database.sql(query).query(row -> {
            String quarter = row.getString(3);
            long sek = row.getLong(4);
            add(sums, row.getString(1), quarter, sek);
            add(sums, row.getString(2), quarter, sek);
            add(sums, Places.COUNTRY, quarter, sek);
        });
        return sums;
    }

    /** @param place null where the applicant has none of the kind */
    private static void add(Map<String, Map<String, Long>> sums, String place, String quarter, long sek) {
        if (place != null) {
            sums.computeIfAbsent(place, _ -> new HashMap<>()).merge(quarter, sek, Long::sum);
        }
    }
}
