package grantledger.query.contacts.reads;

import grantledger.projections.folding.Statements;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of the read log, made where it is missing when it is first needed: the database may come later than we. */
@Component
class ReadLogTable {

    /** Instances that start together make one table. The number means nothing but that it is ours. */
    private static final long MAKING = 7_201_500_021L;

    private static final List<String> STATEMENTS = Statements.of(ReadLogTable.class, "read_log.sql");

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private volatile boolean made;

    ReadLogTable(@Qualifier("readLogDatabase") DataSource database) {
        this.database = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    JdbcClient database() {
        if (!made) {
            transaction.executeWithoutResult(_ -> makeUnlessMade());
            made = true;
        }
        return database;
    }

    /** It may be gone: the views' database is one that can be made anew. */
    void lookAgain() {
        made = false;
    }

    private void makeUnlessMade() {
        database.sql("select pg_advisory_xact_lock(" + MAKING + ")")
                .query((_, _) -> true)
                .single();
        boolean exists = database.sql("select to_regclass('reading.read_log') is not null")
                .query(Boolean.class)
                .single();
        if (!exists) {
            STATEMENTS.forEach(statement -> database.sql(statement).update());
        }
    }
}
