package grantledger.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import grantledger.embedded.EmbeddedPostgres;
import grantledger.embedded.SharedServers;
import grantledger.eventlog.NotebookEvent.Noted;
import grantledger.eventlog.states.Snapshots;
import grantledger.eventlog.states.StreamKinds;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A new, migrated log database, seen by the service's role and by its owner. */
public final class LogDatabase implements AutoCloseable {

    public static final String APPENDING = "and state = 'active' and query like '%append_events%' ";

    /** The advisory lock under which events are numbered. */
    public static final long HEAD = 0x6772_616e_7403L;

    private static final String OF_THE_SERVICE =
            " from pg_stat_activity where usename = 'log_service' and datname = current_database() ";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final LogAccess serviceAccess;
    private final HikariDataSource service;
    private final HikariDataSource owner;
    private final HikariDataSource administrator;

    public LogDatabase() {
        this("latest");
    }

    /** One that was migrated up to a version of its tables, and may be {@linkplain #migrate migrated} further. */
    LogDatabase(String target) {
        EmbeddedPostgres server = SharedServers.postgres();
        String name = "log_" + DATABASES.incrementAndGet();
        server.ensureRole("log_owner", "owner");
        server.ensureRole("log_service", "service");
        server.ensureDatabase(name, "log_owner");
        serviceAccess = new LogAccess(server.jdbcUrl(name), "log_service", "service");
        service = serviceAccess.pool();
        owner = new LogAccess(serviceAccess.url(), "log_owner", "owner").pool();
        administrator = new LogAccess(serviceAccess.url(), server.adminUser(), server.adminPassword()).pool();
        migrate(target);
    }

    void migrate(String target) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:grantledger/eventlog/migration")
                .placeholders(Map.of("serviceRole", "log_service"))
                .target(target)
                .load()
                .migrate();
    }

    public EventLog log() {
        return log(Clock.systemUTC());
    }

    EventLog log(Clock clock) {
        return new EventLog(service, clock, new NewEvents(), 1_000);
    }

    /** Connections that do not wait long for their turn. */
    DataSource impatient() {
        return new DriverManagerDataSource(
                serviceAccess.url() + "?options=-c%20lock_timeout=300", "log_service", "service");
    }

    public EventReader reader() {
        return new EventReader(service);
    }

    public Snapshots snapshots() {
        return new Snapshots(service, reader(), kinds());
    }

    public StreamKinds kinds() {
        return new StreamKinds(NotebookEvent.CODEC, List.of(NotebookEvent.KIND));
    }

    public DataSource service() {
        return service;
    }

    public DataSource owner() {
        return owner;
    }

    public LogAccess serviceAccess() {
        return serviceAccess;
    }

    public DataSource administrator() {
        return administrator;
    }

    public JdbcClient sql() {
        return JdbcClient.create(owner);
    }

    /** Ends connections of the service's role, and returns how many. */
    public int endConnections(String which) {
        return JdbcClient.create(administrator)
                .sql("select pg_terminate_backend(pid) from (select pid" + OF_THE_SERVICE + which + ") as chosen")
                .query()
                .listOfRows()
                .size();
    }

    /** How many statements are appending, or wait to; also those that nobody waits for any more. */
    public int appendsUnderWay(String which) {
        return JdbcClient.create(administrator)
                .sql("select count(*)" + OF_THE_SERVICE + "and state = 'active' and query like '%append_events%'"
                        + which)
                .query(Integer.class)
                .single();
    }

    public static NewEvent event(UUID stream, long version) {
        Noted noted = new Noted(stream, "nr " + version);
        return NewEvent.of(stream, version, UUID.randomUUID(), noted, NotebookEvent.CODEC);
    }

    public static Append append(NewEvent... events) {
        return append(List.of(), null, events);
    }

    public static Append append(List<Guard> guards, IdempotencyKey key, NewEvent... events) {
        return new Append(
                Arrays.asList(events),
                guards,
                key,
                Instant.parse("2026-01-01T00:00:00Z"),
                "olle.officer",
                "take-note",
                UUID.randomUUID());
    }

    @Override
    public void close() {
        service.close();
        owner.close();
        administrator.close();
    }
}
