package grantledger.eventlog.faults;

import com.zaxxer.hikari.HikariDataSource;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.LogAccess;
import grantledger.eventlog.sql.LogUnavailable;
import grantledger.format.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/** Reads the log while it grows, in small batches and over connections that may be cut, and keeps what it saw. */
final class TailingReader implements Callable<List<TailingReader.Seen>> {

    record Seen(long position, UUID eventId) {}

    private final LogAccess database;
    private final int batch;
    private final LongSupplier end;

    /** @param end the last position there will be, or less than 0 while that is not known */
    TailingReader(LogAccess database, int batch, LongSupplier end) {
        this.database = database;
        this.batch = batch;
        this.end = end;
    }

    @Override
    public List<Seen> call() throws InterruptedException {
        List<Seen> seen = new ArrayList<>();
        try (HikariDataSource pool = database.pool()) {
            pool.setConnectionTimeout(500);
            EventReader reader = new EventReader(pool);
            long position = 0;
            while (position != end.getAsLong()) {
                for (StoredEvent event : next(reader, position)) {
                    position = event.envelope().position();
                    seen.add(new Seen(position, event.envelope().eventId()));
                }
            }
        }
        return seen;
    }

    private List<StoredEvent> next(EventReader reader, long position) throws InterruptedException {
        List<StoredEvent> events = List.of();
        try {
            events = reader.after(position, batch);
        } catch (LogUnavailable cut) {
            Thread.sleep(20);
        }
        if (events.isEmpty()) {
            Thread.sleep(2);
        }
        return events;
    }
}
