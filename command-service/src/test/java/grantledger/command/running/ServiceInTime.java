package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.command.SetClock;
import grantledger.command.call.Calls;
import grantledger.command.deciding.Acting;
import grantledger.eventlog.Append;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.NewEvent;
import grantledger.eventlog.following.Follower;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service at work on a log of its own, in which the test says what happened and what time it is. */
final class ServiceInTime implements AutoCloseable {

    private final Map<String, Object> properties = Machine.running().newDatabase();
    private final SetClock clock;
    private Service service;

    ServiceInTime(Instant now) {
        clock = new SetClock(now);
        service = Service.start(properties, clock);
    }

    void isNow(Instant now) {
        clock.set(now);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Acting.ZONE);
    }

    /** Records events in the log, as commands have brought them about; returns the position of the first. */
    long happened(Event... events) {
        Map<UUID, Long> versions = new HashMap<>();
        List<NewEvent> next = new ArrayList<>();
        for (Event event : events) {
            long version = versions.compute(
                    event.stream(), (stream, last) -> (last == null ? reader().lastVersion(stream) : last) + 1);
            next.add(NewEvent.of(event.stream(), version, UUID.randomUUID(), event, Event.CODEC));
        }
        return service.bean("eventLog", EventLog.class)
                .append(new Append(next, List.of(), null, now(), "olle.officer", "given", UUID.randomUUID()));
    }

    /** Waits until what follows from all that has happened, at the time it is, has followed. */
    void letFollow() throws InterruptedException {
        long last = happened(new CallAnnounced(UUID.randomUUID(), Calls.terms(), null));
        Follower reactions = service.bean("reactions", Following.class).follower();
        long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (reactions.position() < last) {
            assertThat(System.nanoTime()).as("trouble: %s", reactions.trouble()).isLessThan(giveUp);
            Thread.sleep(5);
        }
    }

    List<Event> stream(UUID stream) {
        return reader().ofStream(stream, 0).stream().map(Event.CODEC::read).toList();
    }

    private EventReader reader() {
        return service.bean("eventReader", EventReader.class);
    }

    List<UUID> streamsThatWait() {
        return database()
                .sql("select stream_id from deadline order by fires_at")
                .query(UUID.class)
                .list();
    }

    /** Stops the service, and starts it as one that remembers nothing of what it has followed. */
    void restartFromTheBeginning() throws InterruptedException {
        letFollow();
        service.bean("reactions", Following.class).stop();
        database().sql("delete from reaction_place").update();
        service.close();
        service = Service.start(properties, clock);
    }

    private JdbcClient database() {
        return JdbcClient.create(service.bean("dataSource", DataSource.class));
    }

    @Override
    public void close() {
        service.close();
    }
}
