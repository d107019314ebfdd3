package grantledger.command.reacting;

import grantledger.command.deciding.AwaitedDay;
import grantledger.command.deciding.Behaviour;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.History;
import grantledger.command.deciding.Reaction;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.following.Deadline;
import grantledger.eventlog.following.Deadlines;
import grantledger.eventlog.following.Follower;
import grantledger.events.Event;
import grantledger.format.Envelope;
import grantledger.format.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What follows by itself: commands after events, and after days that have passed. How far the log has been read is kept
 * after the reactions, so one that is asked again finds that it has been done; after each event from which much follows,
 * so that not all of it is asked again.
 */
public final class Reactions implements Follower.Work {

    /** Nobody is in a hurry for what follows: a moment's events are read together. */
    public static final Follower.Pace PACE = new Follower.Pace(200, 20);

    private final Connection turn;
    private final List<? extends Reaction<?>> reactions;
    private final List<? extends AwaitedDay<?>> awaitedDays;
    private final Deadlines deadlines;
    private final History history;
    private final SystemActs system;
    private final Clock clock;
    private long position;

    /** Begins a turn, over the connection that holds it. */
    public Reactions(
            Connection turn,
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
        this.clock = clock;
        this.position = ReactionProgress.read(turn);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void take(List<StoredEvent> events) throws SQLException {
        for (StoredEvent event : events) {
            int followed = react(event);
            position = event.envelope().position();
            if (followed > 1) {
                ReactionProgress.write(position, turn);
            }
        }
        ReactionProgress.write(position, turn);
    }

    /** Returns how many commands followed. Most events are nobody's concern here, and need not be read for that. */
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
        return reaction.on().isInstance(event)
                ? issue(reaction.then(reaction.on().cast(event), history), envelope.occurredAt())
                : 0;
    }

    private int issue(Stream<Command<?, ?>> commands, Instant occurredAt) {
        return commands.mapToInt(command -> {
                    system.issue(command, occurredAt);
                    return 1;
                })
                .sum();
    }

    private <E extends Event> void await(AwaitedDay<E> awaited, Event event, Envelope envelope) {
        if (awaited.on().isInstance(event)) {
            awaited.days(awaited.on().cast(event)).forEach(day -> deadlines.await(day, envelope.recordedAt()));
        }
    }

    @Override
    public void attend() {
        deadlines.fired(clock.instant()).forEach(this::pass);
    }

    private void pass(Deadline deadline) {
        AwaitedDay<?> awaited = awaitedDays.stream()
                .filter(it -> it.kind().equals(deadline.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing waits for a day of kind " + deadline.kind()));
        issue(awaited.whenPassed(deadline, history), deadline.passes(deadlines.zone()));
        deadlines.done(deadline);
    }
}
