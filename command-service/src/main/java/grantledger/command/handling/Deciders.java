package grantledger.command.handling;

import grantledger.command.application.Application;
import grantledger.command.call.Call;
import grantledger.command.deciding.Command;
import grantledger.command.eventlog.EventLog;
import grantledger.command.eventlog.EventReader;
import grantledger.command.grant.Grant;
import grantledger.command.snapshotting.Snapshots;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Axon, put together by hand: one bus, one store, three aggregates. No auto-configuration, nothing that scans, polls or
 * calls home.
 */
public final class Deciders {

    private final States states;
    private final CommandBus bus = SimpleCommandBus.builder().build();

    /** @param keptStates how many streams' states are kept in memory at most */
    public Deciders(EventLog log, EventReader reader, Snapshots snapshots, int keptStates) {
        states = new States(reader, snapshots, keptStates);
        EventStore store = EmbeddedEventStore.builder()
                .storageEngine(new LogStorageEngine(log, reader))
                .build();
        LoadedNeighbours neighbours = new LoadedNeighbours(states);
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                new SimpleResourceParameterResolverFactory(List.of(neighbours)),
                ClasspathParameterResolverFactory.forClass(Deciders.class));
        var calls =
                new StateRepository<>(Call.KIND, CallAggregate.class, CallAggregate::new, states, store, parameters);
        var applications = new StateRepository<>(
                Application.KIND, ApplicationAggregate.class, ApplicationAggregate::new, states, store, parameters);
        var grants =
                new StateRepository<>(Grant.KIND, GrantAggregate.class, GrantAggregate::new, states, store, parameters);
        neighbours.live(calls, applications, grants);
        subscribe(CallAggregate.class, calls, parameters);
        subscribe(ApplicationAggregate.class, applications, parameters);
        subscribe(GrantAggregate.class, grants, parameters);
    }

    private <A extends StreamAggregate<?, ?>> void subscribe(
            Class<A> type, Repository<A> repository, ParameterResolverFactory parameters) {
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(type)
                .repository(repository)
                .parameterResolverFactory(parameters)
                .commandTargetResolver(message ->
                        new VersionedAggregateIdentifier(((Command<?, ?>) message.getPayload()).stream(), null))
                .build()
                .subscribe(bus);
    }

    States states() {
        return states;
    }

    CommandBus bus() {
        return bus;
    }
}
