package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.call.Calls;
import grantledger.command.handling.Instances;
import grantledger.eventlog.Append;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.NewEvent;
import grantledger.eventlog.NewEvents;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.Event;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("server")
class WriterConnectionsTest {

    private final Instances instances = new Instances();

    @AfterEach
    void close() {
        instances.close();
    }

    @Test
    void are_there_for_an_append_when_reads_have_taken_all_others() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try (WriterConnections writer = new WriterConnections(instances.database(), new SimpleMeterRegistry())) {
            for (int i = 0; i < instances.database().getMaximumPoolSize(); i++) {
                taken.add(instances.database().getConnection());
            }
            EventLog log = new EventLog(writer.all(), Clock.systemUTC(), new NewEvents(), 10);
            assertThat(log.append(append())).isOne();
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private static Append append() {
        NewEvent event = NewEvent.of(
                Calls.CALL, 1, UUID.randomUUID(), new CallDecisionsBegan(Calls.CALL, UUID.randomUUID()), Event.CODEC);
        return new Append(List.of(event), List.of(), null, Instant.EPOCH, "olle", "grant-funds", UUID.randomUUID());
    }

    @Test
    void give_up_before_a_client_would() throws SQLException {
        try (WriterConnections writer = new WriterConnections(instances.database(), new SimpleMeterRegistry())) {
            JdbcClient sql = JdbcClient.create(writer.all());
            assertThat(sql.sql("show lock_timeout").query(String.class).single())
                    .isEqualTo("3s");
            assertThat(sql.sql("show statement_timeout").query(String.class).single())
                    .isEqualTo("4s");
        }
    }
}
