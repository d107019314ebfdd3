package grantledger.eventlog.checking;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A name under which the log signs, and which leaf of its tree an event is.
 *
 * @param began the first leaf of one that continues another; null of the first one, whose first leaf is an event's
 */
record Origin(int number, String name, byte[] began) {

    static List<Origin> all(Snapshot snapshot) throws SQLException {
        List<Origin> all = new ArrayList<>();
        snapshot.each(
                "select number, name, began from log_origin order by number",
                row -> all.add(new Origin(row.getInt(1), row.getString(2), row.getBytes(3))));
        return all;
    }

    boolean continuesAnother() {
        return number != 1;
    }

    /** From 0, of the leaf of an event. */
    long leaf(long position) {
        return continuesAnother() ? position : position - 1;
    }

    long position(long leaf) {
        return continuesAnother() ? leaf : leaf + 1;
    }

    /** Something of it, where there is more than one. */
    String labelled(String what) {
        return continuesAnother() ? what + " of origin " + number : what;
    }

    /** @param from the first leaf that it concerns */
    Difference difference(String what, long from, long to, String why) {
        return new Difference(labelled(what), position(from), position(to - 1), why);
    }
}
