package grantledger.eventlog.axon;

import grantledger.eventlog.LogDatabase;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Axon's own engine over JDBC, with its own tables, told how PostgreSQL reports a duplicate key. It does not pass, so
 * it is put through the checks by {@link KnownGapFaultTest}.
 */
@Tag("server")
@ExtendWith(JdbcEngine.OnPurpose.class)
class JdbcEngine implements StorageEngineConformance {

    /** The launcher's parameter without which nothing here is run. */
    static final String ON_PURPOSE = "grantledger.engine-that-does-not-conform";

    static final class OnPurpose implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            return test.getConfigurationParameter(ON_PURPOSE).isPresent()
                    ? ConditionEvaluationResult.enabled("by KnownGapFaultTest")
                    : ConditionEvaluationResult.disabled("It is known not to pass");
        }
    }

    private static final LogDatabase DATABASE = new LogDatabase();
    private static final Serializer SERIALIZER = Jackson3Serializer.builder().build();
    private static final TransactionManager TRANSACTIONS = SpringTransactions.of(DATABASE.owner());
    private static final JdbcEventStorageEngine ENGINE = engine(new TransactionAwareDataSourceProxy(DATABASE.owner()));

    private static JdbcEventStorageEngine engine(DataSource inTransactions) {
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(inTransactions))
                .transactionManager(TRANSACTIONS)
                .eventSerializer(SERIALIZER)
                .snapshotSerializer(SERIALIZER)
                .persistenceExceptionResolver(
                        failure -> failure instanceof SQLException sql && "23505".equals(sql.getSQLState()))
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return engine;
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    public EventStorageEngine engine() {
        return ENGINE;
    }

    @Override
    public TransactionManager transactions() {
        return TRANSACTIONS;
    }

    /** It does not wait for the first. */
    @Override
    public Duration patienceWithSecondWriter() {
        return Duration.ofSeconds(30);
    }
}
