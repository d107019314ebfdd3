package grantledger.command.handling;

import grantledger.command.deciding.Command;
import grantledger.eventlog.axon.Aggregates;
import grantledger.eventlog.states.States;
import grantledger.eventlog.states.StreamKind;
import grantledger.eventlog.states.StreamKinds;
import grantledger.eventlog.states.Versioned;
import grantledger.events.Event;
import java.util.Optional;
import java.util.UUID;

/** Neighbouring streams as the log has them. Locks are taken in the order in which decisions name them. */
record LoggedStreams(StreamKinds kinds, States states, Aggregates<StreamAggregate, Event> aggregates)
        implements Streams {

    @Override
    public <S> Optional<Versioned<S>> find(StreamKind<S, ?> kind, UUID stream) {
        return states.find(kind, stream);
    }

    @Override
    public Optional<Versioned<?>> find(UUID stream) {
        return states.find(stream);
    }

    @Override
    public <S> Optional<S> hold(StreamKind<S, ?> kind, UUID stream) {
        return states.find(kind, stream).map(known -> aggregates.load(stream, aggregate -> aggregate.state(kind)));
    }

    @Override
    public void decide(Command<?, ?> consequence, Attempt attempt) {
        if (consequence.begins()) {
            aggregates.begin(() -> new StreamAggregate(consequence, attempt));
        } else {
            aggregates.execute(consequence.stream(), aggregate -> aggregate.decideAsConsequence(consequence, attempt));
        }
    }
}
