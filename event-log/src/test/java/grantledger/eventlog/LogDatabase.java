package grantledger.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import grantledger.command.Machine;
import grantledger.eventlog.states.Snapshots;
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

    static final String APPENDING = "and state = 'active' and query like '%append_events%' ";
    private static final String OF_THE_SERVICE =
            " from pg_stat_activity where usename = 'log_service' and datname = current_database() ";

    private final LogAccess serviceAccess;
    private final HikariDataSource service;
    private final HikariDataSource owner;
    private final HikariDataSource administrator;

    public LogDatabase() {
        Map<String, Object> properties = Machine.running().newDatabase();
        serviceAccess = access(properties, "user", "password");
        service = serviceAccess.pool();
        owner = access(properties, "owner", "owner-password").pool();
        administrator = new LogAccess(
                        serviceAccess.url(),
                        Machine.running().administrator(),
                        Machine.running().administratorPassword())
                .pool();
        Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("serviceRole", "log_service"))
                .load()
                .migrate();
    }

    private static LogAccess access(Map<String, Object> properties, String user, String password) {
        return new LogAccess(
                (String) properties.get("grantledger.log.url"),
                (String) properties.get("grantledger.log." + user),
                (String) properties.get("grantledger.log." + password));
    }

    public EventLog log() {
        return new EventLog(service, Clock.systemUTC(), new NewEvents(), 1_000);
    }

    public EventReader reader() {
        return new EventReader(service);
    }

    public Snapshots snapshots() {
        return new Snapshots(service, reader());
    }

    public DataSource service() {
        return service;
    }

    DataSource owner() {
        return owner;
    }

    LogAccess serviceAccess() {
        return serviceAccess;
    }

    DataSource administrator() {
        return administrator;
    }

    public JdbcClient sql() {
        return JdbcClient.create(owner);
    }

    /** Ends connections of the service's role, and returns how many. */
    int endConnections(String which) {
        return JdbcClient.create(administrator)
                .sql("select pg_terminate_backend(pid) from (select pid" + OF_THE_SERVICE + which + ") as chosen")
                .query()
                .listOfRows()
                .size();
    }

    /** How many statements are appending, or wait to; also those that nobody waits for any more. */
    int appendsUnderWay(String which) {
        return JdbcClient.create(administrator)
                .sql("select count(*)" + OF_THE_SERVICE + "and state = 'active' and query like '%append_events%'"
                        + which)
                .query(Integer.class)
                .single();
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
        administrator.close();
    }
}
