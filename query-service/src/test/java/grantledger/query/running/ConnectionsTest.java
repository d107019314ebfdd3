package grantledger.query.running;

import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody holds what they no longer need: the server gives up what a dead or silent service holds, whatever it was for. */
@Tag("server")
class ConnectionsTest {

    /** Folds say for themselves how long each of their statements may take. */
    private static final Set<String> OWN_TIME = Set.of("engine");

    private static final List<String> GIVEN_UP = List.of(
            "lock_timeout",
            "idle_in_transaction_session_timeout",
            "tcp_keepalives_idle",
            "tcp_keepalives_interval",
            "tcp_user_timeout");

    @Test
    void of_every_kind_are_given_up_by_the_server() {
        Map<String, HikariDataSource> kinds = SERVICE.beans(HikariDataSource.class);
        assertThat(kinds.values())
                .extracting(HikariDataSource::getPoolName)
                .contains("engine", "exports", "keys", "read log")
                .hasSize(5);
        assertThat(kinds.values()).allSatisfy(pool -> {
            JdbcClient sql = JdbcClient.create(pool);
            assertThat(GIVEN_UP)
                    .allSatisfy(setting -> assertThat(shown(sql, setting))
                            .as("%s of %s", setting, pool.getPoolName())
                            .isNotEqualTo("0"));
            if (!OWN_TIME.contains(pool.getPoolName())) {
                assertThat(shown(sql, "statement_timeout"))
                        .as(pool.getPoolName())
                        .isNotEqualTo("0");
            }
        });
    }

    private static String shown(JdbcClient sql, String setting) {
        return sql.sql("show " + setting).query(String.class).single();
    }
}
