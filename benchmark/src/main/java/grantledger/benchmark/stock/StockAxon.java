package grantledger.benchmark.stock;

import com.zaxxer.hikari.HikariDataSource;
import grantledger.benchmark.material.LongLives;
import grantledger.benchmark.material.Occurrence;
import grantledger.benchmark.material.OpenCall;
import grantledger.benchmark.material.Step;
import grantledger.benchmark.measuring.Client;
import grantledger.benchmark.measuring.Contender;
import grantledger.benchmark.measuring.Once;
import grantledger.benchmark.running.Database;
import grantledger.command.deciding.Command;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Axon 4.13 with its JDBC event storage engine on PostgreSQL, as its Spring Boot starter puts it together: simple
 * command bus with transactions, pessimistic locks, embedded event store, Jackson, its own tables. The store is told
 * how PostgreSQL reports a duplicate key, which it does not know by itself.
 */
public final class StockAxon implements Contender, AutoCloseable {

    private final HikariDataSource pool;
    private final TransactionAwareDataSourceProxy database;
    private final TransactionManager transactions;
    private final Serializer serializer = Jackson3Serializer.builder().build();
    private final JdbcEventStorageEngine engine;
    private final EmbeddedEventStore store;
    private final JdbcTokenStore tokens;
    private final CommandBus bus;
    private final CommandGateway gateway;
    private final KnownCalls calls = new KnownCalls();
    private final List<UUID> callIds;
    private int rounds;

    public StockAxon(Database stock, List<String> callNames) throws SQLException {
        pool = stock.pool(Database.OWNER, Database.POOL);
        database = new TransactionAwareDataSourceProxy(pool);
        transactions = new SpringTransactions(new JdbcTransactionManager(pool));
        ConnectionProvider connections = new DataSourceConnectionProvider(database);
        PersistenceExceptionResolver duplicates =
                failure -> failure instanceof SQLException sql && "23505".equals(sql.getSQLState());
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(duplicates)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        stock.asOwner(StockProjection.TABLE);
        bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        subscribeApplications();
        callIds =
                callNames.stream().map(OpenCall::announced).map(calls::announce).toList();
    }

    private void subscribeApplications() {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                new SimpleResourceParameterResolverFactory(List.of(calls)),
                ClasspathParameterResolverFactory.forClass(StockAxon.class));
        EventSourcingRepository<StockApplication> repository = EventSourcingRepository.builder(StockApplication.class)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .build();
        AggregateAnnotationCommandHandler.<StockApplication>builder()
                .aggregateType(StockApplication.class)
                .repository(repository)
                .parameterResolverFactory(parameters)
                .commandTargetResolver(message ->
                        new VersionedAggregateIdentifier(((Command<?, ?>) message.getPayload()).stream(), null))
                .build()
                .subscribe(bus);
    }

    /** Starts a pooled streaming processor over its own projection, from the first event on. */
    public StockReplay projecting(String name, int batch) {
        return new StockReplay(name, batch, store, tokens, transactions, new StockProjection(database));
    }

    private void decide(Step step) {
        gateway.sendAndWait(
                GenericCommandMessage.asCommandMessage(step.sealed()).andMetaData(acting(step)));
    }

    private static java.util.Map<String, ?> acting(Step step) {
        return java.util.Map.of(StockApplication.ACTING, step.acting());
    }

    @Override
    public Client client(int number) {
        UUID call = callIds.get(number % callIds.size());
        return new StockClient(call, this::decide);
    }

    @Override
    public void rest() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** Returns the commands a second, one for each of so many applications with many events. */
    public double coldRate(int applications, int clients) throws InterruptedException {
        LongLives lives = new LongLives("stock-cold-" + ++rounds, applications);
        calls.announce(lives.announced());
        Once.rate(applications, clients, number -> fill(lives.pastEvents(number)));
        try {
            return Once.rate(applications, clients, number -> decide(lives.next(number)));
        } finally {
            rest();
        }
    }

    /** Puts events into the store as the store itself would. */
    public void fill(List<Occurrence> events) {
        transactions.executeInTransaction(() -> engine.appendEvents(events.stream()
                .map(it -> new GenericDomainEventMessage<>(
                        StockApplication.class.getSimpleName(), it.stream().toString(), it.version() - 1, it.event()))
                .toList()));
    }

    /** Events in the store. */
    public long events() {
        return new JdbcTemplate(pool).queryForObject("select count(*) from DomainEventEntry", Long.class);
    }

    @Override
    public void close() {
        store.shutDown();
        pool.close();
    }
}
