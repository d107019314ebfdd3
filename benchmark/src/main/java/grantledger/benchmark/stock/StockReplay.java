package grantledger.benchmark.stock;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A pooled streaming processor with Axon's own number of segments and threads, over a JDBC projection. */
public final class StockReplay implements AutoCloseable {

    private static final int THREADS = 4;

    private final StockProjection projection;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(THREADS);

    StockReplay(
            String name,
            int batch,
            EventStore store,
            TokenStore tokens,
            TransactionManager transactions,
            StockProjection projection) {
        this.projection = projection;
        this.processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(projection)
                        .build())
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialToken(source -> source.createTailToken())
                .batchSize(batch)
                .build();
        processor.start();
    }

    public long seen() {
        return projection.seen();
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdownNow();
        workers.shutdownNow();
    }
}
