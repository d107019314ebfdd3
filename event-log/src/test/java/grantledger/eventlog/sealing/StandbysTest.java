package grantledger.eventlog.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server of its own, of which a commit waits for one of two standbys, whichever is quicker. */
@Tag("server")
class StandbysTest {

    private EmbeddedPostgres server;

    @TempDir
    private Path folder;

    private JdbcClient administrator;
    private Standbys standbys;

    @BeforeEach
    void start() {
        server = EmbeddedPostgres.start(folder.resolve("server"), 0);
        server.ensureRole("log_service", "service");
        server.ensureDatabase("log", "log_service");
        administrator = JdbcClient.create(
                new DriverManagerDataSource(server.jdbcUrl("postgres"), server.adminUser(), server.adminPassword()));
        standbys = new Standbys(new DriverManagerDataSource(server.jdbcUrl("log"), "log_service", "service"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void synchronous(String names) throws IOException {
        Files.writeString(
                folder.resolve("server/cluster/postgresql.auto.conf"), "synchronous_standby_names = '" + names + "'\n");
        administrator.sql("select pg_reload_conf()").query().singleRow();
    }

    private void mayLook() {
        administrator.sql("grant pg_read_all_stats to log_service").update();
    }

    private boolean isSynchronous(String name) {
        return administrator
                        .sql("select count(*) from pg_stat_replication where application_name = ?"
                                + " and state = 'streaming' and sync_state in ('sync', 'quorum')")
                        .param(name)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long giveUp = System.nanoTime() + 20_000_000_000L;
        while (!condition.call()) {
            assertThat(System.nanoTime()).isLessThan(giveUp);
            Thread.sleep(20);
        }
    }

    @Test
    void where_there_are_none_nothing_is_waited_for() throws Exception {
        standbys.awaitFlushed();
    }

    @Test
    void all_that_may_be_promoted_are_waited_for_and_not_only_as_many_as_a_commit_waits_for() throws Exception {
        mayLook();
        try (PretendedStandby near = new PretendedStandby("near", server);
                PretendedStandby far = new PretendedStandby("far", server);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            near.flushes(true);
            far.flushes(true);
            synchronous("ANY 1 (near, far)");
            await(() -> isSynchronous("near") && isSynchronous("far"));
            administrator.sql("create table one ()").update();
            standbys.awaitFlushed();
            far.flushes(false);
            administrator.sql("create table two ()").update();
            Future<?> waiting = thread.submit(() -> {
                standbys.awaitFlushed();
                return null;
            });
            Thread.sleep(1_500);
            assertThat(waiting).isNotDone();
            far.flushes(true);
            waiting.get();
            synchronous("");
        }
    }

    @Test
    @Tag("slow")
    void one_that_stays_behind_is_told() throws Exception {
        mayLook();
        try (PretendedStandby behind = new PretendedStandby("behind", server);
                PretendedStandby other = new PretendedStandby("other", server)) {
            behind.flushes(true);
            other.flushes(true);
            synchronous("ANY 1 (behind, other)");
            await(() -> isSynchronous("behind") && isSynchronous("other"));
            behind.flushes(false);
            administrator.sql("create table one ()").update();
            assertThatThrownBy(standbys::awaitFlushed)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("A synchronous standby does not have what is sealed");
            synchronous("");
        }
    }

    @Test
    void a_role_that_cannot_see_how_far_they_are_is_told_what_it_lacks() throws Exception {
        try (PretendedStandby near = new PretendedStandby("near", server)) {
            near.flushes(true);
            synchronous("near");
            await(() -> isSynchronous("near"));
            assertThatThrownBy(standbys::awaitFlushed)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith("grant pg_read_all_stats to it");
            synchronous("");
        }
    }
}
