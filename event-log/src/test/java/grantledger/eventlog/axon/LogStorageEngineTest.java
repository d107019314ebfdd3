package grantledger.eventlog.axon;

import grantledger.eventlog.EventLog;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.LogDatabase;
import grantledger.eventlog.NewEvents;
import grantledger.eventlog.NotebookEvent;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The log conforms, and would even if somebody held a transaction open around an append, between numbering and commit.
 * The log itself never does that; here it shows that the head's lock alone keeps a second writer from being first.
 */
@Tag("server")
class LogStorageEngineTest implements StorageEngineConformance {

    private static final LogDatabase DATABASE = new LogDatabase();

    private final DataSource inTransactions = new TransactionAwareDataSourceProxy(DATABASE.service());
    private final EventStorageEngine engine = new LogStorageEngine<>(
            new EventLog(inTransactions, Clock.systemUTC(), new NewEvents(), 1_000),
            new EventReader(inTransactions),
            NotebookEvent.CODEC,
            Clock.systemUTC());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    public EventStorageEngine engine() {
        return engine;
    }

    @Override
    public TransactionManager transactions() {
        return SpringTransactions.of(DATABASE.service());
    }

    /** It waits for the first, however long that takes. */
    @Override
    public Duration patienceWithSecondWriter() {
        return Duration.ofSeconds(1);
    }
}
