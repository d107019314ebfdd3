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
import grantledger.events.Event;
import java.time.Clock;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Instances of the service on one new database, without the service around them. */
final class Instances implements AutoCloseable {

    private final HikariDataSource database;
    private final EventReader reader;
    private final Snapshots snapshots;

    Instances() {
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
        snapshots = new Snapshots(database, reader, Behaviours.KINDS);
    }

    /** One more instance, with nothing in its memory. */
    CommandGate another() {
        EventLog log = new EventLog(database, Clock.systemUTC(), new NewEvents(), 1_000);
        States states = new States(reader, snapshots, Behaviours.KINDS, 100);
        return new CommandGate(
                new LogStorageEngine<>(log, reader, Event.CODEC, Clock.systemUTC()), states, Behaviours.KINDS);
    }

    @Override
    public void close() {
        snapshots.close();
        database.close();
    }
}
