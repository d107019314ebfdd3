package grantledger.query.report;

import static grantledger.query.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.query.fixtures.Given;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class ReportRebuildTest {

    private static final String SUMS = """
        select (select sum(granted_amount_sek) from report.grant) || ' ' || (select sum(paid_sek) from report.payment)
               || ' ' || (select sum(repaid_sek) from report.repayment) || ' ' || (select count(*) from report.decision)
               || ' ' || (select count(*) from report.report) || ' ' || (select sum(outcome) from report.grant_outcome)
               || ' ' || (select sum(value) from report.indicator_value) || ' ' || (select count(*) from report.recipient)
        """;

    private static final String LONG = "select pg_sleep(60) from report.grant, report.decision, report.payment";
    private static final String READING =
            "select count(*) from pg_stat_activity where query = '" + LONG + "' and state = 'active'";

    @BeforeAll
    static void folded() {
        Story.SERVICE.get("/api/status").after(Story.position()).ok();
    }

    @Test
    void leaves_no_moment_without_the_figures_and_none_with_others() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Set<String> seen = new ConcurrentSkipListSet<>(Set.of(Sql.one(SUMS)));
        Thread reading = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                seen.add(answer());
            }
        });

        rebuild();
        rebuild();
        done.set(true);
        reading.join();

        assertThat(seen).hasSize(1);
    }

    private static String answer() {
        try {
            return Sql.one(SUMS);
        } catch (IllegalStateException failure) {
            return failure.getMessage();
        }
    }

    @Test
    void waits_for_nobody_who_reads_and_reading_ends_by_itself() throws Exception {
        long generation = generation();
        CompletableFuture<String> ended = CompletableFuture.supplyAsync(ReportRebuildTest::readForLong);
        eventually(() -> assertThat(Sql.one(READING)).isEqualTo("1"));

        UUID call = UUID.randomUUID();
        long position = Story.send(call, Given.announced(call, 1));
        Story.SERVICE.get("/api/status").after(position).ok();
        rebuild();

        assertThat(generation()).isEqualTo(generation + 1);
        assertThat(ended).as("it still reads").isNotDone();
        assertThat(ended.get(30, TimeUnit.SECONDS)).contains("statement timeout");
    }

    private static String readForLong() {
        try (Connection reader = Story.inSql();
                Statement reading = reader.createStatement()) {
            reading.execute("set statement_timeout = '6s'"); // 30 s unless told otherwise
            reading.execute(LONG);
            return "It came to its end";
        } catch (SQLException failure) {
            return failure.getMessage();
        }
    }

    @Test
    void is_told_to_a_transaction_that_began_before_it_instead_of_empty_tables() throws SQLException {
        try (Connection reader = Story.inSql()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThat(Sql.rows(reader, SUMS)).hasSize(1);

            rebuild();

            assertThatThrownBy(() -> Sql.rows(reader, SUMS))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(failure.getSQLState()).isEqualTo("40001"))
                    .hasMessageContaining("rebuilt since this transaction began");
            reader.rollback();
            assertThat(Sql.rows(reader, SUMS)).hasSize(1);
        }
    }

    private static void rebuild() {
        eventually(() -> assertThat(Story.SERVICE
                        .get("/api/rebuild")
                        .post()
                        .as("root", "ADMIN")
                        .status())
                .isEqualTo(202));
        eventually(() -> assertThat(progress().at("/state").stringValue()).isNotEqualTo("RUNNING"));
        assertThat(progress().at("/reason").isNull()).as(progress().toString()).isTrue();
    }

    private static JsonNode progress() {
        return Story.SERVICE.get("/api/status").ok().at("/rebuild");
    }

    private static long generation() {
        return Story.SERVICE.get("/api/status").ok().at("/generation").longValue();
    }
}
