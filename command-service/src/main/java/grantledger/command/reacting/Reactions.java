package grantledger.command.reacting;

import grantledger.command.deciding.AwaitedDay;
import grantledger.command.deciding.Behaviour;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.History;
import grantledger.command.deciding.Reaction;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.following.Deadlines;
import grantledger.eventlog.following.Follower;
import grantledger.eventlog.following.ReactionPlace;
import grantledger.eventlog.following.Turn;
import grantledger.eventlog.following.TurnLost;
import grantledger.events.Event;
import grantledger.format.Envelope;
import grantledger.format.KillPoint;
import grantledger.format.Place;
import grantledger.format.StoredEvent;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * What follows by itself: commands after events, and after days that have passed. What is kept is up to where everything
 * has followed, so an event that is asked again finds that it has been done. From an event may follow very much: then
 * later events are gone on with meanwhile, and the place before it is kept until the last of its commands.
 */
public final class Reactions implements Follower.Work {

    /** Nobody is in a hurry for what follows: a moment's events are read together. */
    public static final Follower.Pace PACE = new Follower.Pace(200, 4 * 1024 * 1024, 20);

    /** About a tenth of a second's work. */
    static final int AT_ONCE = 100;

    /** A place is kept again when it has stood for so long and work goes on, so that anybody can see that it does. */
    private static final long SIGN_OF_LIFE_NANOS = Duration.ofSeconds(3).toNanos();

    private static final int KEPT_PLACES = 10_000;

    private final Turn turn;
    private final List<? extends Reaction<?>> reactions;
    private final List<? extends AwaitedDay<?>> awaitedDays;
    private final Deadlines deadlines;
    private final History history;
    private final SystemActs system;
    private final PassedDays passedDays;
    private final Deque<Consequences> unfinished = new ArrayDeque<>();
    private Place place;
    private Place keptPlace;
    private long keptAt;
    private int kept;

    /** Begins a turn. */
    public Reactions(
            Turn turn,
            List<? extends Behaviour<?, ?>> behaviours,
            EventReader log,
            Deadlines deadlines,
            SystemActs system,
            Clock clock)
            throws SQLException {
        this.turn = turn;
        this.reactions =
                behaviours.stream().flatMap(it -> it.reactions().stream()).toList();
        this.awaitedDays =
                behaviours.stream().flatMap(it -> it.awaitedDays().stream()).toList();
        this.deadlines = deadlines;
        this.history = new LoggedHistory(log::ofStream);
        this.system = system;
        this.passedDays = new PassedDays(awaitedDays, deadlines, history, system, clock);
        this.place = ReactionPlace.newest(turn.connection());
        this.keptPlace = place;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public void take(List<StoredEvent> events) throws SQLException, TurnLost {
        for (StoredEvent event : events) {
            int followed = react(event);
            if (followed > 0) {
                KillPoint.AFTER_REACTION.here();
            }
            place = Place.of(event.envelope());
            if (followed > 1) {
                keep();
            }
        }
        keep();
    }

    /** Returns how many commands were issued. Most events are nobody's concern here, and need not be read for that. */
    private int react(StoredEvent stored) {
        Class<? extends Event> type =
                Event.CODEC.typeNamed(stored.envelope().type()).record();
        boolean concerns = reactions.stream().anyMatch(it -> it.on().equals(type))
                || awaitedDays.stream().anyMatch(it -> it.on().equals(type));
        if (!concerns) {
            return 0;
        }
        Event event = Event.CODEC.read(stored);
        int followed = reactions.stream()
                .mapToInt(reaction -> issue(reaction, event, stored.envelope()))
                .sum();
        awaitedDays.forEach(awaited -> await(awaited, event, stored.envelope()));
        return followed;
    }

    private <E extends Event> int issue(Reaction<E> reaction, Event event, Envelope envelope) {
        if (!reaction.on().isInstance(event)) {
            return 0;
        }
        Stream<Command<?, ?>> commands = reaction.then(reaction.on().cast(event), history);
        Consequences consequences = new Consequences(place, commands.iterator(), envelope.occurredAt());
        int issued = consequences.issue(AT_ONCE, system);
        if (!consequences.areDone()) {
            unfinished.add(consequences);
        }
        return issued;
    }

    private <E extends Event> void await(AwaitedDay<E> awaited, Event event, Envelope envelope) {
        if (awaited.on().isInstance(event)) {
            awaited.days(awaited.on().cast(event)).forEach(day -> deadlines.await(day, envelope.recordedAt()));
        }
    }

    @Override
    public boolean attend() throws SQLException, TurnLost {
        passedDays.follow();
        if (unfinished.isEmpty()) {
            return false;
        }
        unfinished.getFirst().issue(AT_ONCE, system);
        if (unfinished.getFirst().areDone()) {
            unfinished.removeFirst();
        }
        keep();
        return true;
    }

    /** Up to where everything has followed. */
    private void keep() throws SQLException, TurnLost {
        Place done = unfinished.isEmpty() ? place : unfinished.getFirst().before();
        if (!done.equals(keptPlace) || System.nanoTime() - keptAt > SIGN_OF_LIFE_NANOS) {
            ReactionPlace.keep(done, turn);
            keptPlace = done;
            keptAt = System.nanoTime();
            if (kept++ % KEPT_PLACES == 0) {
                ReactionPlace.forgetOlder(turn.connection());
            }
        }
    }
}
