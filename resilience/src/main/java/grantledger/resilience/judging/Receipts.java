package grantledger.resilience.judging;

import grantledger.resilience.loading.Asked;
import grantledger.resilience.loading.Ledger;
import grantledger.resilience.loading.Outcome;
import grantledger.resilience.loading.Outcome.Acknowledged;
import grantledger.resilience.loading.Outcome.Happened;
import grantledger.resilience.loading.Outcome.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people were told, beside what the log has. */
record Receipts(Map<Asked, List<Outcome>> told, LogTable log) {

    static Receipts of(Ledger ledger, LogTable log) {
        return new Receipts(ledger.byCommand(), log);
    }

    /** Commands that were acknowledged and of which not everything is where the answer said. */
    long lost() {
        return told.values().stream().filter(this::isLost).count();
    }

    private boolean isLost(List<Outcome> outcomes) {
        return acknowledged(outcomes).stream().anyMatch(it -> !isInLog(it));
    }

    /** Keys with two answers that tell of different events, or with a refusal beside the acknowledgement. */
    long secondEffects() {
        return told.values().stream().filter(Receipts::isTwofold).count();
    }

    private static boolean isTwofold(List<Outcome> outcomes) {
        return different(outcomes) > 1 || refusedToo(outcomes);
    }

    /** The first of what is wrong, with all that its sender was told. */
    List<String> examples() {
        return Stream.of(example("lost", this::isLost).stream(), example("twofold", Receipts::isTwofold).stream())
                .flatMap(it -> it)
                .toList();
    }

    private Optional<String> example(String what, Predicate<List<Outcome>> wrong) {
        return told.entrySet().stream()
                .filter(command -> wrong.test(command.getValue()))
                .findFirst()
                .map(command -> "%s, for example: %s by %s, told %s of %s"
                        .formatted(
                                what,
                                command.getKey().command(),
                                command.getKey().by().subject(),
                                command.getValue(),
                                command.getKey().body()));
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

    private static boolean refusedToo(List<Outcome> outcomes) {
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
