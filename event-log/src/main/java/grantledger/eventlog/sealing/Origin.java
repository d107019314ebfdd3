package grantledger.eventlog.sealing;

import grantledger.eventlog.sql.Query;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A name under which the log signs, and the tree that is signed under it.
 *
 * @param number from 1; only the newest signs
 * @param began the first leaf of a tree that continues another one's; null for the first
 */
record Origin(int number, String name, byte[] began) {

    /** All there have been, the newest last. */
    static List<Origin> all(DataSource database) {
        return Query.of(database, "select number, name, began from log_origin order by number")
                .list(row -> new Origin(row.getInt(1), row.getString(2), row.getBytes(3)));
    }

    static Optional<Origin> newest(DataSource database) {
        List<Origin> all = all(database);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    static Optional<Origin> named(String name, DataSource database) {
        return all(database).stream().filter(it -> it.name.equals(name)).findFirst();
    }

    /** Adds it, unless there is one of its number. */
    void keep(DataSource database) {
        if (began == null) {
            Query.of(
                            database,
                            "insert into log_origin (number, name) values (?, ?) on conflict (number) do nothing",
                            number,
                            name)
                    .update();
        } else {
            Query.of(
                            database,
                            "insert into log_origin (number, name, began) values (?, ?, ?) on conflict (number) do"
                                    + " nothing",
                            number,
                            name,
                            began)
                    .update();
        }
    }

    /** Leaves before that of the log's first event. */
    int before() {
        return began == null ? 0 : 1;
    }

    /** The position of the last event in a tree of so many leaves; 0 when none is. */
    long position(long size) {
        return Math.max(0, size - before());
    }

    /** The position of the event whose leaf has this index, from 0; 0 for the leaf that began. */
    long positionOfLeaf(long index) {
        return index + 1 - before();
    }
}
