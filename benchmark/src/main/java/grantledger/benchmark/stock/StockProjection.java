package grantledger.benchmark.stock;

import grantledger.events.ApplicationEvent;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/** A view of applications by one statement an event, in the transaction of the event processor's batch. */
final class StockProjection {

    static final String TABLE = """
        create table stock_application (
            id text primary key, version bigint not null, last_event text not null, events int not null)
        """;
    private static final String UPSERT = """
        insert into stock_application (id, version, last_event, events) values (?, ?, ?, 1)
        on conflict (id) do update set version = excluded.version, last_event = excluded.last_event,
            events = stock_application.events + 1
        """;

    private final JdbcTemplate database;
    private final LongAdder seen = new LongAdder();

    StockProjection(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequenceNumber) {
        database.update(
                UPSERT,
                event.applicationId().toString(),
                sequenceNumber,
                event.getClass().getSimpleName());
        seen.increment();
    }

    long seen() {
        return seen.sum();
    }
}
