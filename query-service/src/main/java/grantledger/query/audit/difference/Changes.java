package grantledger.query.audit.difference;

import grantledger.format.Recorded;
import java.util.ArrayList;
import java.util.List;

/** Which event made which change. */
final class Changes {

    private Changes() {}

    /**
     * @param earlier the events that have made the matter what it is to begin with
     * @param between those whose changes are told, in order
     */
    static List<Difference.Row> of(Matter matter, List<Recorded<?>> earlier, List<Recorded<?>> between) {
        earlier.forEach(matter::add);
        List<Difference.Row> rows = new ArrayList<>();
        Leaves before = Leaves.of(matter.shown());
        for (Recorded<?> event : between) {
            matter.add(event);
            Leaves after = Leaves.of(matter.shown());
            rows.addAll(Difference.rows(before.changesTo(after), event));
            before = after;
        }
        return rows;
    }
}
