package grantledger.command.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import grantledger.command.Machine;
import grantledger.events.CallEvent.CallCancelled;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new, migrated log database, seen by the service's role and by its owner. */
public final class LogDatabase implements AutoCloseable {

    private final HikariDataSource service;
    private final HikariDataSource owner;

    public LogDatabase() {
        Map<String, Object> properties = Machine.running().newDatabase();
        owner = pool(properties, "owner", "owner-password");
        service = pool(properties, "user", "password");
        Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("serviceRole", "log_service"))
                .load()
                .migrate();
    }

    private static HikariDataSource pool(Map<String, Object> properties, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl((String) properties.get("grantledger.log.url"));
        config.setUsername((String) properties.get("grantledger.log." + user));
        config.setPassword((String) properties.get("grantledger.log." + password));
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    public EventLog log() {
        return new EventLog(service, Clock.systemUTC(), new NewEvents(), 1_000);
    }

    public EventReader reader() {
        return new EventReader(service);
    }

    DataSource service() {
        return service;
    }

    DataSource owner() {
        return owner;
    }

    JdbcClient sql() {
        return JdbcClient.create(owner);
    }

    static NewEvent event(UUID stream, long version) {
        return new NewEvent(stream, version, UUID.randomUUID(), new CallCancelled(stream, "nr " + version));
    }

    static Append append(NewEvent... events) {
        return append(List.of(), null, events);
    }

    static Append append(List<Guard> guards, IdempotencyKey key, NewEvent... events) {
        return new Append(
                Arrays.asList(events),
                guards,
                key,
                Instant.parse("2026-01-01T00:00:00Z"),
                "olle.officer",
                "cancel-call",
                UUID.randomUUID());
    }

    @Override
    public void close() {
        service.close();
        owner.close();
    }
}
