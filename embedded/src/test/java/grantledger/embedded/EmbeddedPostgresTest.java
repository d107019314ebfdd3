package grantledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
@Tag("slow")
class EmbeddedPostgresTest {
    @TempDir
    Path directory;

    @Test
    void writes_every_commit_to_disk_before_answering() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW data_checksums")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW server_version")).startsWith("18.");
            assertThatThrownBy(() -> tell(postgres, "ALTER SYSTEM SET fsync = off"))
                    .hasMessageContaining("not allowed");
        }
    }

    @Test
    void has_room_for_a_rebuild_and_listens_on_this_machine_only() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            assertThat(ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "SHOW unix_socket_directories")).isEmpty();
            assertThat(ask(postgres, "SHOW shared_buffers")).isEqualTo("512MB");
            assertThat(ask(postgres, "SHOW max_wal_size")).isEqualTo("4GB");
            assertThat(ask(postgres, "SHOW max_connections")).isEqualTo("100");
        }
    }

    @Test
    void keeps_rows_and_password_across_a_restart_on_another_port() throws SQLException {
        String password;
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            password = postgres.adminPassword();
            remember(postgres, "kept");
        }
        int port = FreePort.find();
        try (var postgres = EmbeddedPostgres.start(directory, port)) {
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(postgres.adminPassword()).isEqualTo(password);
            assertThat(remembered(postgres)).isEqualTo("kept");
        }
    }

    @Test
    void keeps_committed_rows_when_killed() throws Exception {
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            remember(postgres, "kept");
            kill(lockedBy(directory));
        }
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            assertThat(remembered(postgres)).isEqualTo("kept");
        }
    }

    @Test
    void starts_again_while_a_backend_of_the_killed_server_is_still_busy() throws Exception {
        Thread busy;
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            remember(postgres, "kept");
            busy = Thread.ofVirtual().start(() -> spin(postgres));
            awaitTwoClients(postgres);
            kill(lockedBy(directory));
        }
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            assertThat(remembered(postgres)).isEqualTo("kept");
        }
        busy.join();
    }

    @Test
    void says_when_its_server_has_ended_and_starts_it_again_on_the_same_port() throws Exception {
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            remember(postgres, "kept");
            var ended = postgres.ended();
            assertThat(ended).isNotDone();
            kill(lockedBy(directory));
            ended.get(30, TimeUnit.SECONDS);
            postgres.startAgain();
            assertThat(remembered(postgres)).isEqualTo("kept");
            assertThat(postgres.ended()).isNotDone();
        }
    }

    @Test
    void takes_over_from_an_orphan_whose_jvm_was_killed() throws Exception {
        long orphan;
        try (var child = ChildJvm.starting("postgres", directory)) {
            assertThat(child.chatter()).isEmpty();
            orphan = lockedBy(directory);
            child.kill();
        }
        assertThat(ProcessHandle.of(orphan)).as("still running").isPresent();
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            remember(postgres, "works");
            assertThat(remembered(postgres)).isEqualTo("works");
        }
        assertThat(Files.readString(directory.resolve("postgresql.log.previous")))
                .contains("fast shutdown request");
    }

    @Test
    void leaves_the_server_of_a_living_jvm_alone() throws Exception {
        try (var child = ChildJvm.starting("postgres", directory)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory, 0)).hasMessageContaining("is in use");
            assertThat(ProcessHandle.of(lockedBy(directory))).isPresent();
            child.kill();
        }
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory, 0)).hasMessageContaining("is in use");
            assertThat(ask(postgres, "SELECT 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void is_not_fooled_by_a_leftover_lock_that_names_another_program() throws Exception {
        var lock = directory.resolve("cluster/postmaster.pid");
        EmbeddedPostgres.start(directory, 0).close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(lock, stranger.pid() + "\n" + directory + "/cluster\n1\n1\n\n127.0.0.1\n\nready   \n");
            try (var postgres = EmbeddedPostgres.start(directory, 0)) {
                assertThat(ask(postgres, "SELECT 'alive'")).isEqualTo("alive");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void asks_for_the_password_that_only_the_owner_can_read() throws Exception {
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            var file = directory.resolve("admin-password");
            assertThat(Files.readString(file))
                    .isEqualTo(postgres.adminPassword())
                    .hasSizeGreaterThan(30);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "wrong"))
                    .hasMessageContaining("password authentication failed");
            assertThat(ask(postgres, "SELECT rolpassword FROM pg_authid WHERE rolname = 'postgres'"))
                    .startsWith("SCRAM-SHA-256");
        }
    }

    @Test
    void makes_roles_and_databases_once_and_renews_the_password() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            for (var password : new String[] {"first", "it's \"new\""}) {
                postgres.ensureRole("command-service", password);
                postgres.ensureDatabase("event log", "command-service");
                try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl("event%20log"), "command-service", password)) {
                    assertThat(connection.isValid(5)).isTrue();
                }
            }
        }
    }

    private static void remember(EmbeddedPostgres postgres, String text) throws SQLException {
        tell(postgres, "CREATE TABLE memory AS SELECT '" + text + "' AS text");
    }

    private static String remembered(EmbeddedPostgres postgres) throws SQLException {
        return ask(postgres, "SELECT text FROM memory");
    }

    private static void tell(EmbeddedPostgres postgres, String statement) throws SQLException {
        try (var connection = admin(postgres);
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = admin(postgres);
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection admin(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl("postgres"), postgres.adminUser(), postgres.adminPassword());
    }

    /** Three seconds in which the backend looks neither at its client nor at its postmaster. */
    private static void spin(EmbeddedPostgres postgres) {
        try {
            tell(postgres, "DO $$ BEGIN WHILE clock_timestamp() < now() + interval '3 s' LOOP END LOOP; END $$");
        } catch (SQLException killed) {
            // The server dies under it, which is the point.
        }
    }

    private static void awaitTwoClients(EmbeddedPostgres postgres) throws Exception {
        var clients = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'";
        while (!ask(postgres, clients).equals("2")) {
            Thread.sleep(20);
        }
    }

    private static long lockedBy(Path directory) throws Exception {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("cluster/postmaster.pid")).getFirst());
    }

    private static void kill(long process) throws Exception {
        var handle = ProcessHandle.of(process).orElseThrow();
        handle.destroyForcibly();
        handle.onExit().get();
    }
}
