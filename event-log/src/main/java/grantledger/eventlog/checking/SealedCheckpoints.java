package grantledger.eventlog.checking;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The checkpoints of one origin, in the order of their sizes, each when its turn has come. They end with the snapshot. */
final class SealedCheckpoints {

    /**
     * One of them.
     *
     * @param epoch of the turn in which it was signed
     */
    record Row(long size, byte[] note, long epoch) {}

    private final ResultSet rows;
    private Row next;
    private long read;

    SealedCheckpoints(Snapshot snapshot, Origin origin) throws SQLException {
        PreparedStatement query = snapshot.ask(
                "select size, note, epoch from checkpoint where origin = ? order by size", origin.number());
        query.closeOnCompletion();
        rows = query.executeQuery();
        advance();
    }

    private void advance() throws SQLException {
        next = rows.next() ? new Row(rows.getLong(1), rows.getBytes(2), rows.getLong(3)) : null;
    }

    /** The next one, if it is of that size or a smaller one. */
    Optional<Row> upTo(long size) throws SQLException {
        if (next == null || next.size() > size) {
            return Optional.empty();
        }
        Row row = next;
        read++;
        advance();
        return Optional.of(row);
    }

    long read() {
        return read;
    }
}
