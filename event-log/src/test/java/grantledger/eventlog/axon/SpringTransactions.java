package grantledger.eventlog.axon;

import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Spring's transactions for Axon. */
record SpringTransactions(PlatformTransactionManager spring) implements TransactionManager {

    static SpringTransactions of(DataSource database) {
        return new SpringTransactions(new JdbcTransactionManager(database));
    }

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = spring.getTransaction(new DefaultTransactionDefinition());
        return new Transaction() {
            @Override
            public void commit() {
                if (isOpen()) {
                    spring.commit(status);
                }
            }

            @Override
            public void rollback() {
                if (isOpen()) {
                    spring.rollback(status);
                }
            }

            private boolean isOpen() {
                return status.isNewTransaction() && !status.isCompleted();
            }
        };
    }
}
