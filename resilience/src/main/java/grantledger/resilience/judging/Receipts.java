package grantledger.resilience.judging;

import grantledger.resilience.loading.Asked;
import grantledger.resilience.loading.Ledger;
import grantledger.resilience.loading.Outcome;
import grantledger.resilience.loading.Outcome.Acknowledged;
import grantledger.resilience.loading.Outcome.Happened;
import grantledger.resilience.loading.Outcome.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people were told, beside what the log has. */
record Receipts(Map<Asked, List<Outcome>> told, LogTable log) {

    static Receipts of(Ledger ledger, LogTable log) {
        return new Receipts(ledger.byCommand(), log);
    }

    /** Commands that were acknowledged and of which not everything is where the answer said. */
    long lost() {
        return told.values().stream()
                .filter(outcomes -> acknowledged(outcomes).stream().anyMatch(it -> !isInLog(it)))
                .count();
    }

    /** Keys with two answers that tell of different events, or with a refusal after the acknowledgement. */
    long secondEffects() {
        return told.values().stream()
                .filter(outcomes -> different(outcomes) > 1 || refusedAfterwards(outcomes))
                .count();
    }

    /** Commands that never got an answer. */
    long unanswered() {
        return told.values().stream()
                .filter(outcomes -> outcomes.stream().allMatch(it -> it instanceof Outcome.Unknown))
                .count();
    }

    long acknowledged() {
        return told.values().stream()
                .filter(outcomes -> !acknowledged(outcomes).isEmpty())
                .count();
    }

    private static long different(List<Outcome> outcomes) {
        return acknowledged(outcomes).stream()
                .map(Acknowledged::events)
                .distinct()
                .count();
    }

    private static boolean refusedAfterwards(List<Outcome> outcomes) {
        return !acknowledged(outcomes).isEmpty() && outcomes.stream().anyMatch(it -> it instanceof Refused);
    }

    private static Set<Acknowledged> acknowledged(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Acknowledged.class::isInstance)
                .map(Acknowledged.class::cast)
                .collect(Collectors.toSet());
    }

    private boolean isInLog(Acknowledged answer) {
        return answer.events().stream().allMatch(this::isInLog);
    }

    private boolean isInLog(Happened event) {
        var row = log.rows().get(event.position());
        return row != null
                && row.stream().equals(event.stream())
                && row.version() == event.version()
                && row.type().equals(event.type());
    }
}
