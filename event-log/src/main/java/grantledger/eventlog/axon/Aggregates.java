package grantledger.eventlog.axon;

import grantledger.eventlog.states.States;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Axon, put together by hand: one class of aggregate, its repository and its command handlers over one log. No
 * auto-configuration, nothing that scans, polls or calls home.
 *
 * @param <A> the class of the aggregates, with Axon's annotations
 * @param <E> the events
 */
public final class Aggregates<A extends KeptAggregate, E> {

    private final LogStorageEngine<E> engine;
    private final Repository<A> repository;
    private final AggregateAnnotationCommandHandler<A> handlers;

    /**
     * @param empty  an aggregate before it is restored
     * @param target the stream that a command is about
     */
    public Aggregates(
            Class<A> type,
            Supplier<A> empty,
            Function<Object, UUID> target,
            States states,
            LogStorageEngine<E> engine) {
        this.engine = engine;
        this.repository = new KeptAggregates<>(
                type,
                empty,
                states,
                EmbeddedEventStore.builder().storageEngine(engine).build());
        this.handlers = AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(type)
                .repository(repository)
                .commandTargetResolver(
                        message -> new VersionedAggregateIdentifier(target.apply(message.getPayload()), null))
                .build();
    }

    /** Handles a command in a unit of work of its own, and returns what it has added to the log, or would have. */
    public List<Appended<E>> handle(CommandMessage<?> command) {
        UnitOfWork<CommandMessage<?>> work = DefaultUnitOfWork.startAndGet(command);
        ResultMessage<?> result = work.executeWithResult(() -> handlers.handle(command));
        if (result.isExceptional() && !(result.exceptionResult() instanceof Rehearsed)) {
            throw failure(result.exceptionResult());
        }
        return engine.appendedIn(work);
    }

    private static RuntimeException failure(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            default -> new IllegalStateException(thrown);
        };
    }

    /** Loads an aggregate into the unit of work that is under way, where it stays locked until that ends. */
    public <T> T load(UUID stream, Function<A, T> question) {
        return repository.load(stream.toString()).invoke(question);
    }

    /** As {@link #load}, for something that happens to it. */
    public void execute(UUID stream, Consumer<A> act) {
        repository.load(stream.toString()).execute(act);
    }

    /** Begins an aggregate in the unit of work that is under way. */
    public void begin(Callable<A> aggregate) {
        try {
            repository.newInstance(aggregate);
        } catch (Exception failure) {
            throw failure(failure);
        }
    }
}
