package grantledger.command.handling;

import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Kind;
import grantledger.command.deciding.Refused;
import grantledger.events.Event;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Axon's repository, with the aggregate made from a kept state instead of from its events each time. */
final class StateRepository<A extends StreamAggregate<S, E>, S, E extends Event> extends EventSourcingRepository<A> {

    private final Kind<S, E> kind;
    private final Class<A> aggregateType;
    private final Supplier<A> newAggregate;
    private final States states;
    private final EventStore eventStore;

    StateRepository(
            Kind<S, E> kind,
            Class<A> aggregateType,
            Supplier<A> newAggregate,
            States states,
            EventStore eventStore,
            ParameterResolverFactory parameters) {
        super(EventSourcingRepository.builder(aggregateType)
                .eventStore(eventStore)
                .lockFactory(locks())
                .parameterResolverFactory(parameters));
        this.kind = kind;
        this.aggregateType = aggregateType;
        this.newAggregate = newAggregate;
        this.states = states;
        this.eventStore = eventStore;
    }

    /** Waits ten seconds at most for a command that is being decided on the same stream. */
    private static LockFactory locks() {
        return PessimisticLockFactory.builder()
                .acquireAttempts(1_000)
                .lockAttemptTimeout(10)
                .build();
    }

    @Override
    protected EventSourcedAggregate<A> doLoadWithLock(String stream, Long expectedVersion) {
        States.Versioned<S> known = states.find(kind, UUID.fromString(stream))
                .orElseThrow(() -> new Refused(
                        GeneralRule.STREAM_EXISTS, null, "There is no %s %s.".formatted(kind.noun(), stream)));
        A aggregate = newAggregate.get();
        aggregate.restore(stream, known.state());
        SnapshotTrigger none = NoSnapshotTriggerDefinition.INSTANCE.prepareTrigger(aggregateType);
        return EventSourcedAggregate.reconstruct(
                aggregate, aggregateModel(), known.version() - 1, false, eventStore, none);
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<A> aggregate) {
        UUID stream = UUID.fromString(aggregate.identifierAsString());
        CurrentUnitOfWork.get()
                .afterCommit(done -> states.committed(
                        stream,
                        new States.Versioned<>(
                                kind, aggregate.getAggregateRoot().state(), aggregate.version() + 1)));
    }
}
