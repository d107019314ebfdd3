package grantledger.eventlog.axon;

import grantledger.eventlog.states.States;
import grantledger.eventlog.states.Versioned;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AbstractAggregateFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Axon's repository, with the aggregate made from a kept state instead of from its events each time. */
final class KeptAggregates<A extends KeptAggregate> extends EventSourcingRepository<A> {

    private final Class<A> type;
    private final Supplier<A> empty;
    private final States states;
    private final EventStore store;

    KeptAggregates(Class<A> type, Supplier<A> empty, States states, EventStore store) {
        super(EventSourcingRepository.builder(type)
                .aggregateFactory(new AbstractAggregateFactory<>(type) {
                    @Override
                    protected A doCreateAggregate(
                            String stream, @SuppressWarnings("rawtypes") DomainEventMessage first) {
                        return empty.get();
                    }
                })
                .eventStore(store)
                .lockFactory(locks()));
        this.type = type;
        this.empty = empty;
        this.states = states;
        this.store = store;
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
        Versioned<?> kept = states.find(UUID.fromString(stream))
                .orElseThrow(() -> new AggregateNotFoundException(stream, "The stream has no events"));
        Grounds.add(kept.guard(UUID.fromString(stream)));
        A aggregate = empty.get();
        aggregate.restore(stream, kept);
        SnapshotTrigger none = NoSnapshotTriggerDefinition.INSTANCE.prepareTrigger(type);
        return EventSourcedAggregate.reconstruct(aggregate, aggregateModel(), kept.version() - 1, false, store, none);
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<A> aggregate) {
        UUID stream = UUID.fromString(aggregate.identifierAsString());
        CurrentUnitOfWork.get()
                .afterCommit(done ->
                        states.committed(stream, aggregate.getAggregateRoot().standing(aggregate.version() + 1)));
    }
}
