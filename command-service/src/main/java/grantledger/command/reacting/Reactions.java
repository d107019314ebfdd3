package grantledger.command.reacting;

import grantledger.command.deciding.AwaitedDay;
import grantledger.command.deciding.Behaviour;
import grantledger.command.deciding.Reaction;
import grantledger.eventlog.following.Deadline;
import grantledger.eventlog.following.Deadlines;
import grantledger.eventlog.following.Follower;
import grantledger.events.Event;
import grantledger.format.Envelope;
import grantledger.format.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/**
 * What follows by itself: commands after events, and after days that have passed. How far the log has been read is kept
 * after the reactions, so one that is asked again finds that it has been done.
 */
public final class Reactions implements Follower.Work {

    /** Nobody is in a hurry for what follows: a moment's events are read together. */
    public static final Follower.Pace PACE = new Follower.Pace(200, 20);

    private final Connection turn;
    private final List<? extends Reaction<?>> reactions;
    private final List<? extends AwaitedDay<?>> awaitedDays;
    private final Deadlines deadlines;
    private final SystemActs system;
    private final Clock clock;
    private long position;

    /** Begins a turn, over the connection that holds it. */
    public Reactions(
            Connection turn, List<Behaviour<?, ?>> behaviours, Deadlines deadlines, SystemActs system, Clock clock)
            throws SQLException {
        this.turn = turn;
        this.reactions =
                behaviours.stream().flatMap(it -> it.reactions().stream()).toList();
        this.awaitedDays =
                behaviours.stream().flatMap(it -> it.awaitedDays().stream()).toList();
        this.deadlines = deadlines;
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
        events.forEach(this::react);
        position = events.getLast().envelope().position();
        ReactionProgress.write(position, turn);
    }

    /** Most events are nobody's concern here, and need not be read for that. */
    private void react(StoredEvent stored) {
        Class<? extends Event> type =
                Event.CODEC.typeNamed(stored.envelope().type()).record();
        boolean concerns = reactions.stream().anyMatch(it -> it.on().equals(type))
                || awaitedDays.stream().anyMatch(it -> it.on().equals(type));
        if (concerns) {
            Event event = Event.CODEC.read(stored);
            reactions.forEach(reaction -> issue(reaction, event, stored.envelope()));
            awaitedDays.forEach(awaited -> await(awaited, event, stored.envelope()));
        }
    }

    private <E extends Event> void issue(Reaction<E> reaction, Event event, Envelope envelope) {
        if (reaction.on().isInstance(event)) {
            system.issue(reaction.then(reaction.on().cast(event)), envelope.occurredAt());
        }
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
        system.issue(awaited.whenPassed(deadline), deadline.passes(deadlines.zone()));
        deadlines.done(deadline);
    }
}
