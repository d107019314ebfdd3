package grantledger.standalone;

import grantledger.standalone.running.Stores;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks into the event log itself. */
public record LogReader(Stores stores) {

    /** How many events of each type each stream has, as {@code <stream> <type>}. */
    public Map<String, Long> eventsPerStream() {
        return counts("select stream_id || ' ' || type, count(*) from event group by stream_id, type");
    }

    /** Registration follows submission by itself, a moment later. */
    public Map<String, Long> eventsPerStreamWhenAllAreRegistered() {
        Eventually.see(
                () -> counts("select type, count(*) from event group by type"),
                types -> types.get("ApplicationSubmitted").equals(types.get("ApplicationRegistered")));
        return eventsPerStream();
    }

    /** Streams whose versions do not run from 1 without a hole, and positions likewise. */
    public Map<String, Long> holes() {
        return counts("select stream_id::text, count(*) from event group by stream_id having max(version) <> count(*)"
                + " union all select 'the log', count(*) from event having max(position) <> count(*)");
    }

    public long size() {
        return counts("select 'all', count(*) from event").get("all");
    }

    /** Positions of what a subject brought about after a position. */
    public Set<Long> recordedBy(String subject, long after) {
        return counts("select position::text, position from event where position > " + after
                        + " and metadata->>'actor' = '" + subject + "'")
                .values()
                .stream()
                .collect(Collectors.toSet());
    }

    /** How many commands of any of these subjects brought something about after a position. */
    public long commandsOf(List<String> subjects, long after) {
        return counts("select 'all', count(distinct metadata->>'commandId') from event where position > " + after
                        + " and metadata->>'actor' in ('" + String.join("', '", subjects) + "')")
                .get("all");
    }

    /** Lets a stream's days of imported history fire now, which they else do a day after they were recorded. */
    public void endGraceForHistory(String stream) {
        Eventually.see(
                () -> counts("with fired as (update deadline set fires_at = now() where due_on < current_date"
                                + " and stream_id = '" + stream + "' returning stream_id)"
                                + " select 'fired', count(*) from fired")
                        .get("fired"),
                fired -> fired > 0);
    }

    private Map<String, Long> counts(String query) {
        try (var connection = DriverManager.getConnection(
                        stores.url(Stores.LOG), Stores.LOG_OWNER, stores.password(Stores.LOG_OWNER));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            Map<String, Long> counts = new TreeMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
