package grantledger.command.reacting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.AwaitedDay;
import grantledger.command.deciding.Behaviour;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.History;
import grantledger.command.deciding.Reaction;
import grantledger.command.handling.Draws;
import grantledger.command.handling.Draws.Draw;
import grantledger.command.handling.Instances;
import grantledger.command.handling.People;
import grantledger.eventlog.Append;
import grantledger.eventlog.NewEvent;
import grantledger.eventlog.following.Deadline;
import grantledger.eventlog.following.Deadlines;
import grantledger.eventlog.following.ReactionPlace;
import grantledger.eventlog.following.Turn;
import grantledger.eventlog.states.StreamKinds;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.Event;
import grantledger.format.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One event, or one day, from which many commands follow: one for each event of a stream of more than a page. */
@Tag("server")
class ManyCommandsTest {

    private static final int MANY = LoggedHistory.PAGE + 20;
    private static final UUID SOURCE = new UUID(9, 0);
    private static final UUID SECOND_SOURCE = new UUID(9, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));

    private long epoch = 1;
    private Clock now = LATER;
    private final AtomicInteger commandsUntilTheCrash = new AtomicInteger(Integer.MAX_VALUE);
    private final Instances instances = new Instances(new StreamKinds(Event.CODEC, List.of(Draws.KIND)));
    private final SystemActs system = new SystemActs(instances.another());
    private final Deadlines deadlines = new Deadlines(instances.database(), Acting.ZONE, Duration.ZERO);

    @AfterEach
    void close() {
        instances.close();
    }

    /** Everybody for whom a number was drawn begins a stream, as soon as the last of the many was drawn. */
    private final class WhenManyWereDrawnThenEachBegins implements Reaction<DiaryNumberIssued> {

        @Override
        public Class<DiaryNumberIssued> on() {
            return DiaryNumberIssued.class;
        }

        @Override
        public Stream<Command<?, ?>> then(DiaryNumberIssued drawn, History history) {
            return drawn.number() == MANY ? begin(drawn.callId(), history) : Stream.of();
        }
    }

    private final class WhenManyWereDrawnThenAwaitADay implements AwaitedDay<DiaryNumberIssued> {

        @Override
        public Class<DiaryNumberIssued> on() {
            return DiaryNumberIssued.class;
        }

        @Override
        public String kind() {
            return "DRAW";
        }

        @Override
        public List<Deadline> days(DiaryNumberIssued drawn) {
            return drawn.number() == MANY ? List.of(new Deadline(drawn.callId(), kind(), 0, DAY)) : List.of();
        }

        @Override
        public Stream<Command<?, ?>> whenPassed(Deadline deadline, History history) {
            return begin(deadline.stream(), history);
        }
    }

    private Stream<Command<?, ?>> begin(UUID source, History history) {
        return history.of(source, DiaryNumberIssued.class).map(drawn -> {
            if (commandsUntilTheCrash.getAndDecrement() == 0) {
                throw new IllegalStateException("The power went");
            }
            return Draw.beginning(drawn.applicationId(), source);
        });
    }

    private void manyWereDrawn(UUID source) {
        List<NewEvent> drawn = IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> NewEvent.of(
                        source,
                        number,
                        UUID.randomUUID(),
                        new DiaryNumberIssued(source, begun(source, number), number),
                        Event.CODEC))
                .toList();
        instances.log().append(new Append(drawn, List.of(), null, People.NOW, "olle", "given", UUID.randomUUID()));
    }

    private static UUID begun(UUID source, int number) {
        return new UUID(source.getLeastSignificantBits(), number);
    }

    private List<Long> versions(UUID source) {
        return IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> instances.reader().lastVersion(begun(source, number)))
                .toList();
    }

    private void assertEachBeganOnce(UUID source) {
        assertThat(versions(source)).containsOnly(1L);
    }

    /** One turn over all that has happened and is not done; returns where its successor will begin. */
    private long turn(Reaction<DiaryNumberIssued> reaction, AwaitedDay<DiaryNumberIssued> awaited) throws Exception {
        var behaviour = new Behaviour<Draws, DiaryNumberIssued>(
                Draws.KIND,
                List.of(),
                reaction == null ? List.of() : List.of(reaction),
                awaited == null ? List.of() : List.of(awaited));
        try (Connection connection = instances.database().getConnection()) {
            Turn turn = new Turn(connection, epoch++);
            Reactions reactions = new Reactions(turn, List.of(behaviour), instances.reader(), deadlines, system, now);
            List<StoredEvent> events = instances.reader().after(reactions.place(), 10 * MANY, Long.MAX_VALUE);
            if (!events.isEmpty()) {
                reactions.take(events);
            }
            boolean more = true;
            while (more) {
                more = reactions.attend();
            }
        }
        return progress();
    }

    private long progress() throws SQLException {
        try (Connection connection = instances.database().getConnection()) {
            return ReactionPlace.newest(connection).position();
        }
    }

    @Test
    void all_of_them_follow() throws Exception {
        manyWereDrawn(SOURCE);
        assertThat(turn(new WhenManyWereDrawnThenEachBegins(), null)).isEqualTo(MANY);
        assertEachBeganOnce(SOURCE);
    }

    @Test
    void a_crash_in_the_middle_leaves_the_event_to_the_next_turn_and_nothing_happens_twice() throws Exception {
        manyWereDrawn(SOURCE);
        commandsUntilTheCrash.set(MANY / 2);
        assertThatThrownBy(() -> turn(new WhenManyWereDrawnThenEachBegins(), null))
                .hasMessage("The power went");
        assertThat(progress()).isEqualTo(MANY - 1);
        assertThat(versions(SOURCE)).contains(0L, 1L);
        turn(new WhenManyWereDrawnThenEachBegins(), null);
        assertEachBeganOnce(SOURCE);
    }

    @Test
    void a_crash_among_what_follows_from_the_next_event_does_not_bring_the_first_back() throws Exception {
        manyWereDrawn(SOURCE);
        manyWereDrawn(SECOND_SOURCE);
        commandsUntilTheCrash.set(MANY + MANY / 2);
        assertThatThrownBy(() -> turn(new WhenManyWereDrawnThenEachBegins(), null))
                .hasMessage("The power went");
        assertThat(progress()).isEqualTo(2 * MANY - 1);
        turn(new WhenManyWereDrawnThenEachBegins(), null);
        assertEachBeganOnce(SOURCE);
        assertEachBeganOnce(SECOND_SOURCE);
    }

    @Test
    void all_of_them_follow_from_a_day_that_has_passed_also_after_a_crash() throws Exception {
        manyWereDrawn(SOURCE);
        commandsUntilTheCrash.set(MANY / 2);
        turn(null, new WhenManyWereDrawnThenAwaitADay());
        assertThat(versions(SOURCE)).contains(0L, 1L);
        assertThat(deadlines.fired(now.instant())).as("it waits a moment").isEmpty();
        now = Clock.offset(now, Duration.ofSeconds(6));
        turn(null, new WhenManyWereDrawnThenAwaitADay());
        assertEachBeganOnce(SOURCE);
        assertThat(deadlines.fired(now.instant())).isEmpty();
    }

    @Test
    void what_follows_from_later_events_does_not_wait_for_the_last_of_the_many() throws Exception {
        manyWereDrawn(SOURCE);
        manyWereDrawn(SECOND_SOURCE);
        commandsUntilTheCrash.set(MANY);
        assertThatThrownBy(() -> turn(new WhenManyWereDrawnThenEachBegins(), null))
                .hasMessage("The power went");
        assertThat(versions(SOURCE)).contains(0L);
        assertThat(versions(SECOND_SOURCE)).contains(1L);
        turn(new WhenManyWereDrawnThenEachBegins(), null);
        assertEachBeganOnce(SOURCE);
        assertEachBeganOnce(SECOND_SOURCE);
    }

    @Test
    void a_day_whose_consequence_always_fails_is_set_aside_and_the_others_go_on() throws Exception {
        manyWereDrawn(SOURCE);
        commandsUntilTheCrash.set(0);
        turn(null, new WhenManyWereDrawnThenAwaitADay());
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThat(deadlines.setAside()).isEmpty();
            now = Clock.offset(now, Duration.ofMinutes(10));
            commandsUntilTheCrash.set(0);
            turn(null, new WhenManyWereDrawnThenAwaitADay());
        }
        assertThat(deadlines.setAside()).singleElement().satisfies(it -> {
            assertThat(it.deadline()).isEqualTo(new Deadline(SOURCE, "DRAW", 0, DAY));
            assertThat(it.failures()).isEqualTo(5);
            assertThat(it.lastFailure()).isEqualTo("The power went");
        });
        commandsUntilTheCrash.set(Integer.MAX_VALUE);
        manyWereDrawn(SECOND_SOURCE);
        turn(null, new WhenManyWereDrawnThenAwaitADay());
        assertEachBeganOnce(SECOND_SOURCE);
        assertThat(versions(SOURCE)).containsOnly(0L);
        now = Clock.offset(now, Duration.ofHours(1));
        turn(null, new WhenManyWereDrawnThenAwaitADay());
        assertEachBeganOnce(SOURCE);
        assertThat(deadlines.setAside()).isEmpty();
    }
}
