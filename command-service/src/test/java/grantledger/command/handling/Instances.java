package grantledger.command.handling;

import com.zaxxer.hikari.HikariDataSource;
import grantledger.command.Behaviours;
import grantledger.command.Machine;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.NewEvents;
import grantledger.eventlog.axon.LogStorageEngine;
import grantledger.eventlog.states.Snapshots;
import grantledger.eventlog.states.States;
import grantledger.eventlog.states.StreamKinds;
import grantledger.events.Event;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Instances of the service on one new database, without the service around them. */
public final class Instances implements AutoCloseable {

    private final StreamKinds kinds;
    private final HikariDataSource database;
    private final EventReader reader;
    private final Snapshots snapshots;

    public Instances() {
        this(Behaviours.KINDS);
    }

    public Instances(StreamKinds kinds) {
        this.kinds = kinds;
        Map<String, Object> properties = Machine.running().newDatabase();
        String url = (String) properties.get("grantledger.log.url");
        Flyway.configure()
                .dataSource(url, "log_owner", "owner")
                .locations("classpath:grantledger/eventlog/migration")
                .placeholders(Map.of("serviceRole", "log_service"))
                .load()
                .migrate();
        database = new HikariDataSource();
        database.setJdbcUrl(url);
        database.setUsername("log_service");
        database.setPassword("service");
        reader = new EventReader(database);
        snapshots = new Snapshots(database, reader, kinds);
    }

    /** One more instance, with nothing in its memory. */
    public CommandGate another() {
        return another(states());
    }

    public CommandGate another(States states) {
        return new CommandGate(new LogStorageEngine<>(log(), reader, Event.CODEC, Clock.systemUTC()), states, kinds);
    }

    /** What one more instance remembers, which is nothing yet. */
    public States states() {
        return states(reader, snapshots);
    }

    /** What an instance remembers that can read nothing. */
    States blind() {
        DataSource none = new HikariDataSource();
        EventReader blind = new EventReader(none);
        return states(blind, new Snapshots(none, blind, kinds));
    }

    private States states(EventReader from, Snapshots beside) {
        return new States(from, beside, kinds, 100);
    }

    public EventLog log() {
        return new EventLog(database, Clock.systemUTC(), new NewEvents(), 1_000);
    }

    public EventReader reader() {
        return reader;
    }

    public HikariDataSource database() {
        return database;
    }

    /** As when the database was put back, or a standby took over that lacks the end. Instances go on as they are. */
    void loseEventsAfter(long position) {
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "log_owner", "owner"));
        owner.sql("alter table event disable trigger event_is_immutable").update();
        owner.sql("delete from event where position > ?").param(position).update();
        owner.sql("alter table event enable trigger event_is_immutable").update();
    }

    /** Waits for the snapshots that are on their way. */
    void settle() {
        snapshots.close();
    }

    @Override
    public void close() {
        snapshots.close();
        database.close();
    }
}
