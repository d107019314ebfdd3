package grantledger.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BinaryArrayTest {

    private LogDatabase database;
    private Connection connection;

    @BeforeAll
    void open() throws SQLException {
        database = new LogDatabase();
        connection = database.service().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set timezone = 'UTC'");
        }
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void arriveAsTheyWereSent() throws SQLException {
        List<UUID> uuids = List.of(new UUID(0, 0), new UUID(-1, Long.MIN_VALUE), UUID.randomUUID());
        assertThat(elements(BinaryArray.uuids(connection, uuids)))
                .isEqualTo(uuids.stream().map(UUID::toString).toList());

        List<byte[]> texts = List.of("{\"purpose\": \"Å\\u0000 \\\"{,}\"}".getBytes(UTF_8), "null".getBytes(UTF_8));
        assertThat(elements(BinaryArray.json(connection, texts)))
                .isEqualTo(texts.stream().map(json -> new String(json, UTF_8)).toList());
    }

    @Test
    void keepTimesToTheMicrosecondOnBothSidesOfPostgresqlsEpoch() throws SQLException {
        List<Instant> times = List.of(
                Instant.parse("1900-01-01T00:00:00.000001Z"),
                Instant.parse("1999-12-31T23:59:59.999999Z"),
                Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(elements(BinaryArray.times(connection, times)))
                .containsExactly(
                        "1900-01-01 00:00:00.000001+00", "1999-12-31 23:59:59.999999+00", "2026-10-25 00:30:00+00");
    }

    @Test
    void mayBeEmpty() throws SQLException {
        assertThat(elements(BinaryArray.uuids(connection, List.of()))).isEmpty();
        assertThat(elements(BinaryArray.times(connection, List.of()))).isEmpty();
        assertThat(elements(BinaryArray.json(connection, List.of()))).isEmpty();
    }

    private List<String> elements(Array sent) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select e::text from unnest(?) as e")) {
            select.setArray(1, sent);
            List<String> elements = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    elements.add(rows.getString(1));
                }
            }
            return elements;
        }
    }
}
