package grantledger.eventlog.following;

import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.EventLog;
import grantledger.eventlog.LogDatabase;
import grantledger.eventlog.NewEvents;
import grantledger.format.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Followers of one log, as its instances have them. They keep how far they have come where the reactions do. */
@Tag("server")
class FollowerTest {

    private static final long LOCK = 7;
    private static final Follower.Pace PACE = new Follower.Pace(4, 1);

    private final LogDatabase database = new LogDatabase();
    private final NewEvents newEvents = new NewEvents();
    private final EventLog log = new EventLog(database.service(), Clock.systemUTC(), newEvents, 1_000);
    private final List<Long> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger attended = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final Follower here = follower("here");
    private final Follower there = follower("there");

    @AfterEach
    void close() {
        here.stop();
        there.stop();
        database.close();
    }

    private Follower follower(String name) {
        return new Follower(name, LOCK, database.service(), database.reader(), newEvents, PACE, Taking::new);
    }

    /** Keeps the positions it is given, unless it is to fail. */
    private final class Taking implements Follower.Work {

        private final Connection turn;
        private long position;

        Taking(Connection turn) throws SQLException {
            this.turn = turn;
            try (var row = turn.createStatement().executeQuery("select max(position) from reaction_place")) {
                row.next();
                position = row.getLong(1);
            }
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public void take(List<StoredEvent> events) throws SQLException {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("out of ink");
            }
            events.forEach(event -> taken.add(event.envelope().position()));
            position = events.getLast().envelope().position();
            try (var insert = turn.prepareStatement(
                    "insert into reaction_place (position, event_id, epoch) values (?, gen_random_uuid(), 0)")) {
                insert.setLong(1, position);
                insert.executeUpdate();
            }
        }

        @Override
        public void attend() {
            attended.incrementAndGet();
        }
    }

    private long append(int events) {
        long last = 0;
        for (int number = 0; number < events; number++) {
            last = log.append(LogDatabase.append(event(UUID.randomUUID(), 1)));
        }
        return last;
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            Thread.sleep(5);
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private long progress() {
        return database.sql()
                .sql("select coalesce(max(position), 0) from reaction_place")
                .query(Long.class)
                .single();
    }

    @Test
    void takes_every_event_once_in_order_and_says_how_far_it_is() throws Exception {
        append(10);
        here.start();
        await("ten events are taken", () -> here.position() == 10);
        long last = append(1);
        await("the eleventh is taken", () -> here.position() == last);
        assertThat(taken).isEqualTo(upTo(11));
        assertThat(progress()).isEqualTo(11);
    }

    @Test
    void attends_to_what_else_there_is_when_nothing_is_appended() throws Exception {
        here.start();
        await("it looks again by itself", () -> attended.get() >= 2);
        assertThat(taken).isEmpty();
    }

    @Test
    void goes_on_where_it_was_after_a_failure_of_the_work() throws Exception {
        here.start();
        append(4);
        await("four events are taken", () -> here.position() == 4);
        failures.set(1);
        append(4);
        await("the failure is told", () -> "out of ink".equals(here.trouble()));
        assertThat(here.position()).isZero();
        await("all eight are taken", () -> here.position() == 8);
        assertThat(here.trouble()).isNull();
        assertThat(taken).isEqualTo(upTo(8));
    }

    @Test
    void leaves_the_log_to_the_one_whose_turn_it_is_and_takes_over_when_that_one_stops() throws Exception {
        append(5);
        here.start();
        await("the first one has taken five events", () -> here.position() == 5);
        there.start();
        append(5);
        await("the first one has taken ten events", () -> here.position() == 10);
        assertThat(there.isMine()).isFalse();
        assertThat(there.position()).isZero();
        here.stop();
        assertThat(here.isMine()).isFalse();
        append(5);
        await("the second one has taken the rest", () -> there.position() == 15);
        assertThat(taken).isEqualTo(upTo(15));
    }

    @Test
    void takes_over_from_one_whose_connection_is_cut_and_leaves_nothing_out() throws Exception {
        append(5);
        here.start();
        await("five events are taken", () -> here.position() == 5);
        there.start();
        cutTheTurn();
        append(5);
        await("somebody has taken the rest", () -> Math.max(here.position(), there.position()) == 10);
        assertThat(new LinkedHashSet<>(taken)) // what was taken and not yet noted is taken again
                .containsExactlyElementsOf(upTo(10));
    }

    /** Ends the connection that holds the lock, as a database that restarts does. */
    private void cutTheTurn() {
        assertThat(database.endConnections("and pid in (select pid from pg_locks where locktype = 'advisory') "))
                .isOne();
    }
}
