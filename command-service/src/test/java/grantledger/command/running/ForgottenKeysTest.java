package grantledger.command.running;

import static grantledger.command.Service.token;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long an idempotency key is known again. */
@Tag("server")
class ForgottenKeysTest {

    private static final String CALL = """
        {"diaryNumber": "2026-1", "title": "Utlysning", "legalBases": ["SFS 2018:152"],
         "opensAt": "2026-01-01T00:00:00+01:00", "closesAt": "2099-01-01T00:00:00Z",
         "tracks": [{"track": "PUBLIC", "applicantTypes": ["MUNICIPALITY"], "budgetSek": 1000000}],
         "focusAreas": ["KNOWLEDGE"],
         "criteria": [{"id": "relevance", "title": "Relevans", "weight": 100, "maxPoints": 5}]}
        """;

    @Test
    void keys_older_than_a_month_are_forgotten_and_younger_ones_are_known() throws SQLException {
        try (Service service = Service.start(Machine.running().newDatabase())) {
            DataSource database = service.bean("dataSource", DataSource.class);
            String officer = token("olle.officer", "OFFICER");
            service.post(officer, "announce-call", CALL, "Idempotency-Key", "young");
            run(database, """
                insert into idempotency_key (person, key, request_hash, first_position, last_position, used_at)
                select 'olle.officer', 'old-' || n, '', 1, 1, now() - interval '30 days 1 hour'
                from generate_series(1, 2500) n
                """);
            assertThat(service.bean("forgottenKeys", ForgottenKeys.class).forget())
                    .isEqualTo(2500);
            assertThat(keys(database)).isEqualTo(1);
            assertThat(service.post(officer, "announce-call", CALL, "Idempotency-Key", "young")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static int keys(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from idempotency_key")) {
            count.next();
            return count.getInt(1);
        }
    }
}
