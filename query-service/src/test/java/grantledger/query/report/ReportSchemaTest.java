package grantledger.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
class ReportSchemaTest {

    @BeforeAll
    static void folded() {
        Story.SERVICE.get("/api/status").after(Story.position()).ok();
    }

    @Test
    void has_the_tables_columns_types_and_comments_that_its_document_has() throws IOException {
        String now = ReportDocument.tablesOfTheDatabase();
        Path target = Files.createDirectories(Path.of("target"));
        Files.writeString(target.resolve("report-schema-tables.md"), now); // to be copied when it changes on purpose

        assertThat(ReportDocument.tables()).isEqualTo(now);
        assertThat(now).doesNotContain("| null |").doesNotContain("\nnull\n");
    }

    @Test
    void names_no_person_whatever_is_recorded_of_them() {
        assertThat(Story.SERVICE
                        .database()
                        .sql("select count(*) from history where payload::text like '%" + Secrets.MARK + "%'")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(40);
        assertThat(Story.SERVICE
                        .database()
                        .sql("select count(*) from view_grant where state::text like '%" + Secrets.MARK + "%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        for (String table : tables()) {
            assertThat(Sql.rows(
                            "select * from report.%s t where t::text ilike '%%%s%%'".formatted(table, Secrets.MARK)))
                    .as(table)
                    .isEmpty();
            assertThat(Sql.one("select count(*) from report." + table))
                    .as(table)
                    .isNotEqualTo("0");
        }
    }

    @Test
    void has_payments_and_repayments_that_add_up_to_each_grant() {
        List<Map<String, String>> differing = Sql.rows("""
            select * from (
                select g.grant_id, g.released_sek, g.paid_sek, g.repaid_sek, g.waived_sek, g.demanded_sek,
                       coalesce(p.released_sek, 0) as p_released, coalesce(p.paid_sek, 0) as p_paid,
                       coalesce(r.repaid_sek, 0) as r_repaid, coalesce(r.waived_sek, 0) as r_waived,
                       coalesce(r.demanded_sek, 0) as r_demanded
                from report.grant g
                left join (select grant_id, sum(released_sek) as released_sek, sum(paid_sek) as paid_sek
                           from report.payment group by grant_id) p using (grant_id)
                left join (select grant_id, sum(repaid_sek) as repaid_sek, sum(waived_sek) as waived_sek,
                                  sum(demanded_sek) as demanded_sek
                           from report.repayment group by grant_id) r using (grant_id)) t
            where (released_sek, paid_sek, repaid_sek, waived_sek, demanded_sek)
                  is distinct from (p_released, p_paid, r_repaid, r_waived, r_demanded)
            """);
        assertThat(differing).isEmpty();
        assertThat(Sql.rows("select state, sum(undone_sek) as sek from report.payment where undone_sek > 0"
                        + " group by state order by state"))
                .containsExactly(
                        Map.of("state", "CANCELLED", "sek", "100000"), Map.of("state", "RETURNED", "sek", "300000"));
        assertThat(Sql.one("select sum(demanded_sek) from report.repayment")).isEqualTo("49000");
        assertThat(Sql.one("select sum(interest_sek) from report.repayment where corrected"))
                .isEqualTo("150");
    }

    @Test
    void has_one_sum_of_what_is_granted_in_every_table_that_has_it() {
        String granted = Sql.one("select sum(granted_amount_sek) from report.grant");
        assertThat(granted).isEqualTo("1230000");
        assertThat(Sql.one("select sum(granted_amount_sek) from report.decision"))
                .isEqualTo(granted);
        assertThat(Sql.one("select sum(granted_amount_sek) from report.track")).isEqualTo(granted);
        assertThat(Sql.one("select count(*) from report.decision where stands")).isEqualTo("7");
        assertThat(Sql.one("select count(*) from report.decision where latest")).isEqualTo("7");
        assertThat(Sql.one("select appeal_outcome from report.decision where kind = 'APPEAL_OUTCOME'"))
                .isEqualTo("UPHELD");
    }

    @Test
    void r10_has_days_as_they_are_in_sweden() {
        assertThat(Sql.rows("select decided_on, decided_at at time zone 'UTC' as utc from report.decision"
                        + " where municipality_code = '1280' and kind = 'GRANTED'"))
                .containsExactly(Map.of("decided_on", "2021-01-01", "utc", "2020-12-31 23:30:00"));
        assertThat(Sql.one("select established_on from report.grant where municipality_code = '1280'"))
                .isEqualTo("2021-01-01");
        assertThat(Sql.rows("select year, week_year, week, weekday from report.day where day = '2021-01-01'"))
                .containsExactly(Map.of("year", "2021", "week_year", "2020", "week", "53", "weekday", "5"));
    }

    @Test
    void tells_which_values_hold_and_where_they_are_of() {
        assertThat(Sql.rows("select value, holds from report.indicator_value where place = '1440' and period = '2019'"
                        + " order by position"))
                .containsExactly(Map.of("value", "80.5", "holds", "f"), Map.of("value", "80.7", "holds", "t"));
        assertThat(Sql.rows("select distinct place, place_kind, county_code, municipality_code"
                        + " from report.indicator_value where place !~ '^14' order by place"))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[1280, MUNICIPALITY, 12, 1280]",
                        "[1280-ROSENGARD, AREA, 12, 1280]",
                        "[SE, COUNTRY, null, null]");
    }

    @Test
    void has_each_municipality_once_that_facts_can_be_joined_to() {
        assertThat(Sql.one("select count(*) from report.municipality where latest"))
                .isEqualTo(Sql.one("select count(distinct municipality_code) from report.municipality"));
        assertThat(Sql.one("select count(*) from report.county")).isEqualTo("22");
        assertThat(Sql.one("select count(*) - count(distinct organisation_number) from report.recipient"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from views.view_grant",
                "select count(*) from views.history",
                "select count(*) from views.generation",
                "create temporary table mine (id int)",
                "create table report.mine (id int)",
                "create table public.mine (id int)",
                "create schema mine",
                "create view report.mine as select 1",
                "insert into report.rebuilt values (now())",
                "update pg_catalog.pg_class set relname = 'mine'",
                "delete from report.grant",
                "set role grantledger_query",
                "set session authorization grantledger_query",
                "alter role grantledger_report superuser",
                "select pg_advisory_lock(7201500011)",
                "select lo_create(0)",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'grantledger_query'",
                "copy (select 1) to program 'true'",
                "drop schema report cascade"
            })
    void is_all_that_its_role_may_do(String sql) {
        for (String readOnly : List.of("on", "off")) {
            assertThatThrownBy(() -> told(readOnly, sql))
                    .as("read only %s: %s", readOnly, sql)
                    .hasMessageMatching("(?s).*(permission denied|must be owner|cannot delete from view"
                            + "|cannot execute .* in a read-only transaction).*");
        }
    }

    private static void told(String readOnly, String sql) throws SQLException {
        try (Connection connection = Story.inSql();
                Statement statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = " + readOnly);
            statement.execute(sql);
        }
    }

    @Test
    void ends_what_takes_too_long_by_itself() {
        assertThat(Sql.one("show statement_timeout")).isEqualTo("30s");
        assertThat(Sql.one("show idle_in_transaction_session_timeout")).isEqualTo("30s");
        assertThat(Sql.one("show default_transaction_read_only")).isEqualTo("on");
        assertThat(Sql.one("select rolconnlimit from pg_roles where rolname = current_user"))
                .isEqualTo("10");
        assertThatThrownBy(() -> Sql.rows("set temp_file_limit = -1")).hasMessageContaining("permission denied");
    }

    private static List<String> tables() {
        return Sql.rows("select relname from pg_class where relnamespace = 'report'::regnamespace and relkind in ('r',"
                        + " 'v')")
                .stream()
                .map(row -> row.get("relname"))
                .toList();
    }
}
