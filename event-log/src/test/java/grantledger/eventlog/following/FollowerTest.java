package grantledger.eventlog.following;

import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.eventlog.EventLog;
import grantledger.eventlog.LogDatabase;
import grantledger.eventlog.NewEvents;
import grantledger.eventlog.threads.StandingThreads;
import grantledger.format.Place;
import grantledger.format.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Followers of one log, as its instances have them. They keep how far they have come where the reactions do. */
@Tag("server")
class FollowerTest {

    private static final long LOCK = 7;
    private static final Follower.Pace PACE = new Follower.Pace(4, 1_000_000, 1);

    private final LogDatabase database = new LogDatabase();
    private final StandingThreads threads = new StandingThreads();
    private final NewEvents newEvents = new NewEvents();
    private final EventLog log = new EventLog(database.service(), Clock.systemUTC(), newEvents, 1_000);
    private final List<Long> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger attended = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<Error> error = new AtomicReference<>();
    private final AtomicBoolean stuck = new AtomicBoolean();
    private final Follower here = follower("here");
    private final Follower there = follower("there");

    @AfterEach
    void close() {
        here.stop();
        there.stop();
        database.close();
    }

    private Follower follower(String name) {
        return new Follower(name, LOCK, database.service(), threads, database.reader(), newEvents, PACE, Taking::new);
    }

    /** Keeps the positions it is given, unless it is to fail. */
    private final class Taking implements Follower.Work {

        private final Turn turn;
        private Place place;

        Taking(Turn turn) throws SQLException {
            this.turn = turn;
            place = ReactionPlace.newest(turn.connection());
        }

        @Override
        public Place place() {
            return place;
        }

        @Override
        public void take(List<StoredEvent> events) throws Exception {
            Error thrown = error.getAndSet(null);
            if (thrown != null) {
                throw thrown;
            }
            if (stuck.getAndSet(false)) {
                Thread.sleep(60_000);
            }
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("out of ink");
            }
            events.forEach(event -> taken.add(event.envelope().position()));
            place = Place.of(events.getLast().envelope());
            ReactionPlace.keep(place, turn);
        }

        @Override
        public boolean attend() {
            attended.incrementAndGet();
            return false;
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

    @Test
    void an_error_gives_the_turn_up_is_told_and_the_next_turn_goes_on() throws Exception {
        error.set(new NoClassDefFoundError("half an upgrade"));
        append(5);
        here.start();
        await("the error is told", () -> "half an upgrade".equals(here.trouble()));
        assertThat(here.isMine()).isFalse();
        await("five events are taken", () -> here.position() == 5);
        assertThat(here.trouble()).isNull();
        assertThat(taken).isEqualTo(upTo(5));
        assertThat(threads.ended()).isEmpty();
    }

    @Test
    void one_whose_turn_was_ended_while_it_is_at_work_hears_of_it_within_seconds() throws Exception {
        stuck.set(true);
        append(5);
        here.start();
        await("it is at work", () -> here.isMine() && !stuck.get());
        there.start();
        cutTheTurn();
        await("somebody takes them", () -> Math.max(here.position(), there.position()) == 5);
        assertThat(taken).isEqualTo(upTo(5));
    }

    @Test
    @Tag("slow")
    void work_that_takes_longer_than_a_holder_may_be_silent_keeps_the_turn() throws Exception {
        stuck.set(true);
        append(5);
        here.start();
        await("it is at work", () -> here.isMine() && !stuck.get());
        there.start();
        Thread.sleep(Duration.ofSeconds(TurnLock.SILENCE_SECONDS + 3));
        assertThat(here.isMine()).isTrue();
        assertThat(there.isMine()).isFalse();
    }

    /** A stopped process answers what asks whether its connection lives; it holds nothing for that. */
    @Test
    void a_process_that_is_stopped_loses_its_turn_and_what_it_does_later_is_refused() throws Exception {
        append(5);
        try (FollowerProcess stopped = FollowerProcess.start(database.serviceAccess(), LOCK)) {
            await("it has taken five events", () -> progress() == 5);
            stopped.pause();
            append(5);
            long begun = System.nanoTime();
            here.start();
            await("the other has taken the rest", () -> here.position() == 10);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
            stopped.goOn();
            append(5);
            await("and goes on", () -> here.position() == 15);
        }
        assertThat(taken).containsExactlyElementsOf(upTo(15).subList(5, 15));
    }

    @Test
    void how_far_a_turn_has_come_is_refused_once_a_later_one_has_begun_to_write() throws Exception {
        append(2);
        try (Connection one = database.service().getConnection();
                Connection other = database.service().getConnection()) {
            Taking early = new Taking(new Turn(one, 1));
            Taking late = new Taking(new Turn(other, 2));
            late.take(database.reader().after(Place.START, 2, Long.MAX_VALUE));
            assertThatThrownBy(() -> early.take(database.reader().after(Place.START, 1, Long.MAX_VALUE)))
                    .isInstanceOf(TurnLost.class);
        }
        assertThat(progress()).isEqualTo(2);
    }

    /** Ends the connection that holds the lock, as a database that restarts does. */
    private void cutTheTurn() {
        assertThat(database.endConnections("and pid in (select pid from pg_locks where locktype = 'advisory') "))
                .isOne();
    }
}
