package grantledger.benchmark.appending;

import com.zaxxer.hikari.HikariDataSource;
import grantledger.benchmark.measuring.Client;
import grantledger.benchmark.measuring.Contender;
import grantledger.benchmark.running.Database;
import grantledger.eventlog.Append;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.NewEvent;
import grantledger.eventlog.NewEvents;
import grantledger.eventlog.states.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The event log as command-service has it: its role, its pool, its bounds. As a contender, one event a request. */
public final class OurLog implements Contender, AutoCloseable {

    private static final int MOST_WAITING = 2_000;

    private final HikariDataSource pool;
    private final EventLog log;
    private final EventReader reader;
    private final List<NewEvent> material;

    /** @param material the events of one stream, in order, to be appended to new streams over and over */
    public OurLog(Database database, List<NewEvent> material) {
        this.pool = database.pool(Database.SERVICE, Database.POOL);
        this.log = new EventLog(pool, Clock.systemUTC(), new NewEvents(), MOST_WAITING);
        this.reader = new EventReader(pool);
        this.material = material;
    }

    EventLog log() {
        return log;
    }

    EventReader reader() {
        return reader;
    }

    /** The states that gates before have left behind; for a gate of its own, which closes it. */
    Snapshots snapshots() {
        return new Snapshots(pool, reader);
    }

    /** One request with all of the events. */
    public void append(List<NewEvent> events) {
        log.append(new Append(
                events, List.of(), null, Instant.now(), "olle.officer", "score-application", UUID.randomUUID()));
    }

    @Override
    public Client client(int number) {
        return new Appending();
    }

    @Override
    public void rest() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private final class Appending implements Client {

        private UUID stream = UUID.randomUUID();
        private int version;

        @Override
        public void act() {
            if (version == material.size()) {
                stream = UUID.randomUUID();
                version = 0;
            }
            NewEvent next = material.get(version++);
            append(List.of(new NewEvent(stream, version, UUID.randomUUID(), next.event())));
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
