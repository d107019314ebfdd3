package grantledger.query.proving.bundles;

import grantledger.format.StoredEvent;
import grantledger.projections.storing.HistoryRows;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Our own copy of the events, byte for byte as they arrived. */
@Component
class ProvableEvents {

    /** Takes an event. */
    @FunctionalInterface
    interface Taker {
        void take(StoredEvent event) throws IOException;
    }

    private static final int AT_ONCE = 500;

    private static final String AT = "select %s from history where position = ?".formatted(HistoryRows.columns());

    private static final String STREAM = """
        select %s from history where stream_id = ? and version > ? and position <= ? order by version limit %d\
        """.formatted(HistoryRows.columns(), AT_ONCE);

    private static final String LENGTH = "select count(*) from history where stream_id = ? and position <= ?";

    private final JdbcClient database;

    ProvableEvents(JdbcClient database) {
        this.database = database;
    }

    Optional<StoredEvent> at(long position) {
        return database.sql(AT)
                .params(position)
                .query((row, _) -> HistoryRows.event(row))
                .optional();
    }

    long length(UUID stream, long upTo) {
        return database.sql(LENGTH).params(stream, upTo).query(Long.class).single();
    }

    /** Every event of a stream up to a position, in order; some of them are held at a time. */
    void each(UUID stream, long upTo, Taker taker) throws IOException {
        List<StoredEvent> some = after(0, stream, upTo);
        while (!some.isEmpty()) {
            for (StoredEvent event : some) {
                taker.take(event);
            }
            some = after(some.getLast().envelope().version(), stream, upTo);
        }
    }

    private List<StoredEvent> after(long version, UUID stream, long upTo) {
        return database.sql(STREAM)
                .params(stream, version, upTo)
                .query((row, _) -> HistoryRows.event(row))
                .list();
    }
}
