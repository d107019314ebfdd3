package grantledger.console.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why an application stands before the next one, which has the same score: the first of the contract's reasons in which they differ.
 *
 * @param criterion where the reason is one, its title; else empty
 */
public record Tie(Reason reason, String criterion) {

    /** In their order; their texts are {@code ranking.tie.<REASON>}. */
    public enum Reason {
        PRIORITIES,
        CRITERION,
        REQUEST,
        EARLIER
    }

    /** Of each row with the one before it; empty where the scores differ. */
    static List<Optional<Tie>> of(List<RankedRow> rows, List<Weights.Criterion> criteria) {
        var ties = new ArrayList<Optional<Tie>>();
        for (int i = 0; i < rows.size(); i++) {
            ties.add(i == 0 ? Optional.empty() : between(rows.get(i - 1), rows.get(i), criteria));
        }
        return List.copyOf(ties);
    }

    private static Optional<Tie> between(RankedRow first, RankedRow second, List<Weights.Criterion> criteria) {
        if (first.score().isEmpty() || !first.score().equals(second.score())) {
            return Optional.empty();
        }
        if (first.prioritiesMet().size() != second.prioritiesMet().size()) {
            return Optional.of(new Tie(Reason.PRIORITIES, ""));
        }
        return criteria.stream()
                .filter(criterion -> !first.part(criterion.id()).equals(second.part(criterion.id())))
                .findFirst()
                .map(criterion -> new Tie(Reason.CRITERION, criterion.title()))
                .or(() -> Optional.of(
                        new Tie(first.requestedSek() == second.requestedSek() ? Reason.EARLIER : Reason.REQUEST, "")));
    }
}
