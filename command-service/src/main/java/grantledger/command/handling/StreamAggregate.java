package grantledger.command.handling;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Deciding;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Kind;
import grantledger.events.Event;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * An Axon aggregate whose state is an immutable value: a command decides on it, an event folds it. What it knows of
 * Axon is this file and the annotations of its three subclasses.
 */
abstract class StreamAggregate<S, E extends Event> {

    private final Kind<S, E> kind;

    @AggregateIdentifier
    private String id;

    private S state;

    StreamAggregate(Kind<S, E> kind) {
        this.kind = kind;
    }

    final void begin(Command<S, E> command, Handling handling, Neighbours neighbours) {
        carryOut(command.decide(null, new Looking(handling, neighbours)), handling, neighbours);
    }

    final void decide(Command<S, E> command, Handling handling, Neighbours neighbours) {
        GeneralRule.STREAM_EXISTS.require(
                kind.inScopeOf(handling.acting(), state), "There is no %s %s.", kind.noun(), id);
        long version = AggregateLifecycle.getVersion() + 1;
        Long seen = handling.ifMatch();
        GeneralRule.VERSION_MATCHES.require(
                seen == null || seen == version, "The %s is at version %d.", kind.noun(), version);
        decideAsConsequence(command, handling, neighbours);
    }

    final void decideAsConsequence(Command<S, E> command, Handling handling, Neighbours neighbours) {
        carryOut(command.decide(state, new Looking(handling, neighbours)), handling, neighbours);
    }

    private void carryOut(Decision<E> decision, Handling handling, Neighbours neighbours) {
        decision.events().forEach(event -> apply(event));
        decision.consequences().forEach(consequence -> neighbours.decide(consequence, handling));
    }

    final void fold(UUID stream, E event) {
        id = stream.toString();
        state = kind.after(state, event);
    }

    final void restore(String stream, S folded) {
        id = stream;
        state = folded;
    }

    final S state() {
        return state;
    }

    private record Looking(Handling handling, Neighbours neighbours) implements Deciding {

        @Override
        public Acting acting() {
            return handling.acting();
        }

        @Override
        public <T> Optional<T> look(Kind<T, ?> other, UUID stream) {
            return neighbours.look(other, stream, handling);
        }

        @Override
        public <T> Optional<T> hold(Kind<T, ?> other, UUID stream) {
            return neighbours.hold(other, stream, handling);
        }
    }
}
