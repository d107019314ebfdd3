package grantledger.benchmark.appending;

import com.zaxxer.hikari.HikariDataSource;
import grantledger.benchmark.material.Occurrence;
import grantledger.benchmark.measuring.Client;
import grantledger.benchmark.measuring.Contender;
import grantledger.benchmark.running.Database;
import grantledger.command.Behaviours;
import grantledger.eventlog.Append;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.EventReader;
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
    private final List<Occurrence> material;

    /** @param material the events of one stream, in order, to be appended to new streams over and over */
    public OurLog(Database database, List<Occurrence> material) {
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
        return new Snapshots(pool, reader, Behaviours.KINDS);
    }

    /** One request with all of the events, which it encodes first, as whoever appends has to. */
    public void append(List<Occurrence> events) {
        log.append(new Append(
                events.stream().map(Occurrence::encoded).toList(),
                List.of(),
                null,
                Instant.now(),
                "olle.officer",
                "score-application",
                UUID.randomUUID()));
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
            Occurrence next = material.get(version++);
            append(List.of(new Occurrence(stream, version, next.event())));
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
