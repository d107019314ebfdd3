package grantledger.projections.moments;

import grantledger.projections.folding.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A view of which some streams have changed since a position.
 *
 * @param begun those of them that had begun by then, and perhaps some that had not
 */
record ChangedView(View<?, ?> view, List<UUID> begun) {

    private static final int ROWS_AT_ONCE = 5_000;

    /** Those of the views that have changed, unless more than so many events would have to be folded again. */
    static List<ChangedView> among(
            List<? extends View<?, ?>> views, MomentSchema moment, long mostEvents, Connection connection)
            throws SQLException, TooMuchSince {
        boolean early = moment.position() <= mostEvents;
        Map<String, ChangedView> found = new LinkedHashMap<>();
        long events = 0;
        try (Statement select = connection.createStatement()) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = select.executeQuery(changed(views, moment, early))) {
                while (rows.next()) {
                    of(rows.getString(1), views, found).add(rows.getObject(2, UUID.class));
                    events += rows.getLong(3);
                    if (!early && events > mostEvents) {
                        throw new TooMuchSince(moment.position(), mostEvents);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static String changed(List<? extends View<?, ?>> views, MomentSchema moment, boolean early) {
        String begun = early ? begun(moment) : "";
        return views.stream()
                .map(view -> changed(view.table(), moment) + begun)
                .collect(Collectors.joining("\nunion all\n"));
    }

    /** A row that says that there are any, and a row for each. */
    private static String changed(String table, MomentSchema moment) {
        return """
            select '%1$s', null::uuid, 0::bigint where exists (select from %2$s.%1$s where position > %3$d)
            union all
            select '%1$s', id, version from %2$s.%1$s where position > %3$d\
            """.formatted(table, moment.serving(), moment.position());
    }

    /** Early in the log there are fewer events than streams that began later. */
    private static String begun(MomentSchema moment) {
        return " and id in (select stream_id from %s.history where position <= %d)"
                .formatted(moment.serving(), moment.position());
    }

    private static ChangedView of(String table, List<? extends View<?, ?>> views, Map<String, ChangedView> found) {
        return found.computeIfAbsent(
                table,
                _ -> new ChangedView(
                        views.stream()
                                .filter(view -> view.table().equals(table))
                                .findFirst()
                                .orElseThrow(),
                        new ArrayList<>()));
    }

    /** @param stream null for the row that names none */
    private void add(UUID stream) {
        if (stream != null) {
            begun.add(stream);
        }
    }

    boolean hadBegun() {
        return !begun.isEmpty();
    }
}
