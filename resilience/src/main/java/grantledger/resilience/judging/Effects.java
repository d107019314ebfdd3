package grantledger.resilience.judging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What may happen once to a stream in this load, and the money that a ceiling may give. */
record Effects(LogTable log, long budgetSek) {
    private static final Set<String> ONCE = Set.of(
            "CallAnnounced",
            "CallDecisionsBegan",
            "ApplicationSubmitted",
            "ApplicationRegistered",
            "FormalCheckRecorded",
            "AssessorAssigned",
            "ApplicationScored",
            "DecisionRecommended",
            "FundsGranted",
            "GrantEstablished");

    /** Events beyond the first of their kind on their stream. */
    long doubled() {
        Map<String, Integer> seen = new HashMap<>();
        log.rows().values().stream()
                .filter(row -> ONCE.contains(row.type()))
                .forEach(row -> seen.merge(row.stream() + row.type(), 1, Integer::sum));
        return seen.values().stream().mapToLong(times -> times - 1L).sum();
    }

    /** What calls have committed beyond their ceilings. */
    long overCommittedSek(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(sum(greatest(committed - " + budgetSek
                        + ", 0)), 0) from (select sum((payload ->> 'amountSek')::bigint) as committed from event"
                        + " where type = 'CallFundsCommitted' group by stream_id) as call")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Submissions that have not been given their diary number. */
    long unregistered() {
        return count("ApplicationSubmitted") - count("ApplicationRegistered");
    }

    private long count(String type) {
        return log.rows().values().stream()
                .filter(row -> row.type().equals(type))
                .count();
    }
}
