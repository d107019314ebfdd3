package grantledger.eventlog.axon;

import java.time.Duration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** What a storage engine has to offer to be put through the checks; it may hold events already. */
interface EngineUnderTest {

    EventStorageEngine engine();

    /** Transactions of the thread in which the engine's statements then take part. */
    TransactionManager transactions();

    /** How long a second writer gets to commit while a first one has not; those of some engines wait for the first. */
    Duration patienceWithSecondWriter();
}
