package grantledger.eventlog.checking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Goes through all events once, in the order of their positions, and has each of them judged. */
final class LogPass<E> {

    private final Snapshot snapshot;
    private final EventCheck<E> events;
    private final List<OriginCheck> origins;
    private final Consumer<Difference> findings;
    private long next = 1;
    private long read;

    LogPass(Snapshot snapshot, EventCheck<E> events, List<OriginCheck> origins, Consumer<Difference> findings) {
        this.snapshot = snapshot;
        this.events = events;
        this.origins = origins;
        this.findings = findings;
    }

    void run(Progress progress) throws SQLException {
        for (OriginCheck origin : origins) {
            origin.begin();
        }
        snapshot.each(EventRow.ALL, row -> {
            check(row);
            progress.reached(++read);
        });
        for (OriginCheck origin : origins) {
            origin.end();
        }
    }

    private void check(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        byte[] hash = hash(row, position);
        if (position < next) {
            tell(position, position, next == 1 ? "the first position is 1" : "another event stands there, too");
            return;
        }
        if (position > next) {
            tell(next, position - 1, "nothing is there; the next event stands at position " + position);
        }
        for (OriginCheck origin : origins) {
            origin.nothingBefore(position);
            origin.add(hash, row.getBytes("leaf_hash"));
        }
        next = position + 1;
    }

    /** Null when the row cannot be read. */
    private byte[] hash(ResultSet row, long position) {
        try {
            return events.check(EventRow.read(row, snapshot));
        } catch (SQLException | RuntimeException unfit) {
            tell(position, position, "the row cannot be read: " + unfit.getMessage());
            return null;
        }
    }

    private void tell(long first, long last, String what) {
        findings.accept(new Difference(null, first, last, what));
    }

    long read() {
        return read;
    }

    /** Events that the newest checkpoint does not cover. */
    long unsealed() {
        return next - 1 - (origins.isEmpty() ? 0 : origins.getLast().lastSealed());
    }

    long sum(ToLongFunction<OriginCheck> number) {
        return origins.stream().mapToLong(number).sum();
    }
}
