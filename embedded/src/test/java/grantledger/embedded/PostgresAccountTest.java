package grantledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class PostgresAccountTest {
    private static final PostgresAccount IMPOSSIBLE = new PostgresAccount(List.of("false"), "root");

    @TempDir
    Path parent;

    @BeforeEach
    void only_root_needs_another_account() {
        assumeTrue(Platform.isRoot());
    }

    @Test
    void runs_as_an_ordinary_account_where_user_namespaces_are_forbidden() throws Exception {
        reachable(parent, "rwxr-xr-x");
        var directory = PostgresDirectory.at(parent.resolve("data"));
        directory.adminPassword();
        var account = PostgresAccount.firstAble(
                List.of(IMPOSSIBLE, PostgresAccount.NOBODY), PostgresBinaries.unpacked(), directory.root());
        assertThat(account).isEqualTo(PostgresAccount.NOBODY);
        var postmaster = new Postmaster(PostgresBinaries.unpacked(), account, directory);
        postmaster.createClusterOnce("postgres");
        postmaster.start(FreePort.find());
        try {
            assertThat(postmaster.running().orElseThrow().info().user()).contains("nobody");
        } finally {
            postmaster.stop();
        }
        assertThat(postmaster.running()).isEmpty();
        EmbeddedPostgres.start(directory.root(), 0).close();
    }

    @Test
    void says_what_to_do_when_nobody_can_run_it() throws IOException {
        reachable(parent, "rwx------");
        assertThatThrownBy(() -> PostgresAccount.firstAble(
                        List.of(IMPOSSIBLE, PostgresAccount.NOBODY),
                        PostgresBinaries.unpacked(),
                        PostgresDirectory.at(parent.resolve("data")).root()))
                .hasMessageContaining("Start this as an ordinary user");
    }

    private static void reachable(Path directory, String permissions) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
    }
}
