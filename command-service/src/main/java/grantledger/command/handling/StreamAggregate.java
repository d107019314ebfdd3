package grantledger.command.handling;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import grantledger.access.roles.Role;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Matter;
import grantledger.eventlog.axon.AppendContext;
import grantledger.eventlog.axon.KeptAggregate;
import grantledger.eventlog.states.StreamKind;
import grantledger.eventlog.states.StreamKinds;
import grantledger.eventlog.states.Versioned;
import grantledger.events.Event;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * The aggregate of every stream: its state is an immutable value, a command decides on it, an event folds it. What the
 * decisions know of Axon is this file.
 */
final class StreamAggregate implements KeptAggregate {

    private static final String BEGIN = "begin";
    private static final String DECIDE = "decide";

    @AggregateIdentifier
    private String id;

    private final StreamKinds kinds;
    private StreamKind<?, ?> kind;
    private Object state;
    private UUID lastEvent;

    StreamAggregate(StreamKinds kinds) {
        this.kinds = kinds;
    }

    @CommandHandler(commandName = BEGIN)
    StreamAggregate(Command<?, ?> command, @MetaDataValue(AppendContext.KEY) Attempt attempt) {
        this(attempt.kinds());
        decideAsConsequence(command, attempt);
    }

    /** @param exists whether the stream that the command is about is known to exist */
    static CommandMessage<Command<?, ?>> message(Command<?, ?> command, Attempt attempt, boolean exists) {
        return new GenericCommandMessage<>(
                new GenericMessage<Command<?, ?>>(command, MetaData.with(AppendContext.KEY, attempt)),
                command.begins() && !exists ? BEGIN : DECIDE);
    }

    @CommandHandler(commandName = DECIDE)
    void decide(Command<?, ?> command, @MetaDataValue(AppendContext.KEY) Attempt attempt) {
        requireMeant(command, attempt);
        requirePerson(command, attempt);
        requireSeen(attempt.ifMatch(), AggregateLifecycle.getVersion() + 1);
        requireRoom(attempt, AggregateLifecycle.getVersion() + 1);
        become(command, attempt);
    }

    private void requireMeant(Command<?, ?> command, Attempt attempt) {
        boolean ofThisKind = command.streamKind().equals(kind);
        if (command.begins()) {
            command.alreadyBegun().require(ofThisKind && command.mayGoOn(), "%s exists already.", id);
        } else {
            GeneralRule.STREAM_EXISTS.require(
                    ofThisKind && ((Matter) state).isInScopeOf(attempt.acting()),
                    "There is no %s %s.",
                    command.streamKind().noun(),
                    id);
        }
    }

    private void requireSeen(Long seen, long version) {
        GeneralRule.VERSION_MATCHES.require(
                seen == null || seen == version, "The %s is at version %d.", kind.noun(), version);
    }

    /** What follows by itself still does. */
    private void requireRoom(Attempt attempt, long version) {
        GeneralRule.STREAM_HAS_ROOM.require(
                version < ((Matter) state).mostEvents()
                        || attempt.acting().roles().contains(Role.SYSTEM),
                "The %s has %d events.",
                kind.noun(),
                version);
    }

    void decideAsConsequence(Command<?, ?> command, Attempt attempt) {
        requirePerson(command, attempt);
        become(command, attempt);
    }

    private <S extends Matter> void requirePerson(Command<S, ?> command, Attempt attempt) {
        command.requirePerson(state(command.streamKind()), attempt);
    }

    /** What follows comes after the events, also where they begin the stream and Axon keeps them until it has. */
    private <S extends Matter, E extends Event> void become(Command<S, E> command, Attempt attempt) {
        Decision<E> decision = command.decide(state(command.streamKind()), attempt);
        MetaData when = MetaData.with(AppendContext.OCCURRED_AT, attempt.occurredAt());
        Runnable follow = () -> decision.consequences().forEach(attempt::decide);
        if (decision.events().isEmpty()) {
            follow.run();
        } else {
            decision.events().stream()
                    .map(event -> apply(event, when))
                    .reduce((earlier, last) -> last)
                    .orElseThrow()
                    .andThen(follow);
        }
    }

    @EventSourcingHandler
    void on(
            Event event,
            @MetaDataValue(AppendContext.OCCURRED_AT) Instant occurredAt,
            @MessageIdentifier String eventId) {
        id = event.stream().toString();
        kind = kind == null ? kinds.of(event) : kind;
        state = after(kind, state, event, occurredAt);
        lastEvent = UUID.fromString(eventId);
    }

    private static <S> S after(StreamKind<S, ?> kind, Object before, Event event, Instant occurredAt) {
        return kind.after(kind.state().cast(before), event, occurredAt);
    }

    @Override
    public void restore(String stream, Versioned<?> kept) {
        id = stream;
        kind = kept.kind();
        state = kept.state();
        lastEvent = kept.lastEvent();
    }

    @Override
    public Versioned<?> standing(long version) {
        return standing(kind, version);
    }

    private <S> Versioned<S> standing(StreamKind<S, ?> of, long version) {
        return new Versioned<>(of, state(of), version, lastEvent);
    }

    /** The state as it is in the unit of work that is under way. */
    <S> S state(StreamKind<S, ?> of) {
        return of.state().cast(state);
    }
}
