package grantledger.command.keys;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class KeyDatabaseTest {

    private static final List<String> GIVEN_UP = List.of(
            "statement_timeout",
            "lock_timeout",
            "idle_in_transaction_session_timeout",
            "tcp_keepalives_idle",
            "tcp_user_timeout");

    /** A service that is stopped in the middle of its work keeps no key locked. */
    @Test
    void gives_up_what_a_dead_or_silent_service_holds() {
        try (Service service = Service.start(Machine.running().newDatabase())) {
            KeyDatabase keys = service.bean("contactKeys", ContactKeys.class).database();
            assertThat(GIVEN_UP).allSatisfy(setting -> {
                String patience = keys.inTransaction(connection -> shown(connection, setting));
                assertThat(patience).as(setting).isNotEqualTo("0");
            });
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (Statement show = connection.createStatement();
                ResultSet shown = show.executeQuery("show " + setting)) {
            shown.next();
            return shown.getString(1);
        }
    }
}
