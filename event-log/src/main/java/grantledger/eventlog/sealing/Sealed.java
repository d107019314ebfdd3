package grantledger.eventlog.sealing;

import grantledger.eventlog.sql.Query;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.NoteSignature;
import grantledger.format.notes.SignedNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * A checkpoint as the log's database has it.
 *
 * @param note as it was signed
 */
record Sealed(int origin, long size, String note) {

    private static final String COLUMNS = "select origin, size, note from checkpoint ";

    private static Sealed of(ResultSet row) throws SQLException {
        return new Sealed(row.getInt(1), row.getLong(2), row.getString(3));
    }

    /** The largest of an origin. */
    static Optional<Sealed> last(DataSource database, int origin) {
        return Query.of(database, COLUMNS + "where origin = ? order by size desc limit 1", origin)
                .first(Sealed::of);
    }

    static Optional<Sealed> at(DataSource database, int origin, long size) {
        return Query.of(database, COLUMNS + "where origin = ? and size = ?", origin, size)
                .first(Sealed::of);
    }

    /** The next after another one, of the same origin or of the next. */
    static Optional<Sealed> after(DataSource database, int origin, long size) {
        return Query.of(database, COLUMNS + "where (origin, size) > (?, ?) order by origin, size limit 1", origin, size)
                .first(Sealed::of);
    }

    /** The size of the one before it; 0 when it is its origin's first. */
    long from(DataSource database) {
        return Query.of(
                        database,
                        "select coalesce(max(size), 0) from checkpoint where origin = ? and size < ?",
                        origin,
                        size)
                .number();
    }

    Checkpoint checkpoint() {
        return Checkpoint.of(SignedNote.of(note).text());
    }

    /** The note with what witnesses have answered by now. */
    String cosigned(DataSource database) {
        List<String> lines = cosignatures(database);
        return note + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private List<String> cosignatures(DataSource database) {
        return Query.of(
                        database,
                        "select line from cosignature where origin = ? and size = ? order by line",
                        origin,
                        size)
                .list(row -> row.getString(1));
    }

    void addCosignature(NoteSignature cosignature, DataSource database) {
        Query.of(
                        database,
                        "insert into cosignature (origin, size, line) values (?, ?, ?) on conflict do nothing",
                        origin,
                        size,
                        cosignature.line())
                .update();
    }
}
