package grantledger.command.handling;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
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

    StreamAggregate(StreamKinds kinds) {
        this.kinds = kinds;
    }

    @CommandHandler(commandName = BEGIN)
    StreamAggregate(Command<?, ?> command, @MetaDataValue(AppendContext.KEY) Attempt attempt) {
        this(attempt.kinds());
        decideAsConsequence(command, attempt);
    }

    static CommandMessage<Command<?, ?>> message(Command<?, ?> command, Attempt attempt) {
        return new GenericCommandMessage<>(
                new GenericMessage<Command<?, ?>>(command, MetaData.with(AppendContext.KEY, attempt)),
                command.begins() ? BEGIN : DECIDE);
    }

    @CommandHandler(commandName = DECIDE)
    void decide(Command<?, ?> command, @MetaDataValue(AppendContext.KEY) Attempt attempt) {
        String noun = command.streamKind().noun();
        GeneralRule.STREAM_EXISTS.require(
                command.streamKind().equals(kind) && ((Matter) state).isInScopeOf(attempt.acting()),
                "There is no %s %s.",
                noun,
                id);
        long version = AggregateLifecycle.getVersion() + 1;
        Long seen = attempt.ifMatch();
        GeneralRule.VERSION_MATCHES.require(seen == null || seen == version, "The %s is at version %d.", noun, version);
        decideAsConsequence(command, attempt);
    }

    <S extends Matter, E extends Event> void decideAsConsequence(Command<S, E> command, Attempt attempt) {
        Decision<E> decision = command.decide(command.streamKind().state().cast(state), attempt);
        decision.events().forEach(event -> apply(event));
        decision.consequences().forEach(attempt::decide);
    }

    @EventSourcingHandler
    void on(Event event) {
        id = event.stream().toString();
        kind = kind == null ? kinds.of(event) : kind;
        state = after(kind, state, event);
    }

    private static <S> S after(StreamKind<S, ?> kind, Object before, Event event) {
        return kind.after(kind.state().cast(before), event);
    }

    @Override
    public void restore(String stream, Versioned<?> kept) {
        id = stream;
        kind = kept.kind();
        state = kept.state();
    }

    @Override
    public Versioned<?> standing(long version) {
        return standing(kind, state, version);
    }

    private static <S> Versioned<S> standing(StreamKind<S, ?> kind, Object state, long version) {
        return new Versioned<>(kind, kind.state().cast(state), version);
    }

    /** The state as it is in the unit of work that is under way. */
    <S> S state(StreamKind<S, ?> of) {
        return of.state().cast(state);
    }
}
