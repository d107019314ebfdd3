package grantledger.query.audit.difference;

import grantledger.format.Recorded;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

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
        JsonNode before = matter.shown();
        for (Recorded<?> event : between) {
            matter.add(event);
            JsonNode after = matter.shown();
            rows.addAll(Difference.rows(FieldByField.changes(before, after), event));
            before = after;
        }
        return rows;
    }
}
