package grantledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingRoleTest {

    private static final String ROLE = "grantledger_report";

    @Test
    void is_the_same_as_the_one_that_the_databases_script_makes() throws IOException {
        String script = Files.readString(Path.of("../deploy/postgres/databases.sh"));
        String made = script.substring(script.indexOf("alter role " + ROLE), script.lastIndexOf("SQL"));
        String ours = Stream.concat(
                        ReadingRole.LIMITS.stream()
                                .map(limit -> limit.replace("%1$I", ROLE).replace("%2$I", "grantledger_views")),
                        Stream.of("\\connect grantledger_views " + ReadingRole.OWNER_ALONE))
                .collect(Collectors.joining("; "));

        assertThat(plain(made)).isEqualTo(plain(ours));
    }

    private static String plain(String sql) {
        return sql.toLowerCase(Locale.ROOT).replaceAll("[\\s;]+", " ").strip();
    }

    @Test
    @Tag("server")
    void enters_one_database_and_takes_no_locks_there(@TempDir Path directory) throws SQLException {
        try (var postgres = EmbeddedPostgres.start(directory, 0)) {
            postgres.ensureRole("owner", "owner");
            postgres.ensureDatabase("figures", "owner");
            postgres.ensureDatabase("log", "owner");
            postgres.ensureReader(ROLE, "secret", "figures");
            postgres.ensureReader(ROLE, "secret", "figures");
            postgres.admitOnly("log", "owner");

            assertThat(ask(postgres, "figures", ROLE, "secret", "SHOW statement_timeout"))
                    .isEqualTo("30s");
            assertThat(ask(postgres, "figures", ROLE, "secret", "SHOW transaction_read_only"))
                    .isEqualTo("on");
            assertThatThrownBy(() -> ask(postgres, "figures", ROLE, "secret", "SELECT pg_advisory_lock(1)"))
                    .hasMessageContaining("permission denied for function");
            assertThatThrownBy(() -> ask(postgres, "figures", ROLE, "secret", "SELECT lo_create(0)"))
                    .hasMessageContaining("permission denied for function");
            assertThat(ask(postgres, "figures", "owner", "owner", "SELECT pg_try_advisory_lock(1)"))
                    .isEqualTo("t");
            assertThatThrownBy(() -> ask(postgres, "log", ROLE, "secret", "SELECT 1"))
                    .hasMessageContaining("permission denied for database");
        }
    }

    private static String ask(EmbeddedPostgres postgres, String database, String user, String password, String sql)
            throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(database), user, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
