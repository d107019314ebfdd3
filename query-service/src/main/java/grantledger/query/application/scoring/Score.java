package grantledger.query.application.scoring;

import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.ApplicationEvent.PriorityResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An application's score, exact: for each criterion the mean of the complete assessors' points ÷ the criterion's
 * maximum × its weight, summed and divided by the sum of weights, on a scale of 0–100. An assessor is complete with
 * points for every criterion that any assessor of the application was given. Those with a conflict of interest have
 * been taken out before.
 *
 * @param shares mean share of the maximum per criterion, 0–1, whatever the weight
 * @param parts what each criterion adds to {@code total}
 */
public record Score(BigFraction total, Map<String, BigFraction> shares, SequencedMap<String, BigFraction> parts) {

    private static final BigFraction HUNDRED = BigFraction.of(100);

    /** With the weights that stood when the points were given. */
    public static Optional<Score> of(List<Scoring> scorings) {
        return of(scorings, Map.of());
    }

    /** {@code weights} replaces the weights of the criteria it names. Empty when nothing is scored or weighs. */
    public static Optional<Score> of(List<Scoring> scorings, Map<String, Integer> weights) {
        return Shares.of(scorings).flatMap(shares -> of(shares, weights));
    }

    /** Empty when nothing weighs. */
    public static Optional<Score> of(Shares reached, Map<String, Integer> weights) {
        SequencedMap<String, Integer> weighing = new LinkedHashMap<>();
        Map<String, BigFraction> shares = new LinkedHashMap<>();
        reached.byCriterion().forEach((criterion, share) -> {
            weighing.put(criterion, weights.getOrDefault(criterion, share.weight()));
            shares.put(criterion, share.mean());
        });
        long sum = weighing.values().stream().mapToLong(Integer::longValue).sum();
        if (sum == 0) {
            return Optional.empty();
        }
        SequencedMap<String, BigFraction> parts = new LinkedHashMap<>();
        weighing.forEach((criterion, weight) ->
                parts.put(criterion, shares.get(criterion).multiply(HUNDRED).multiply(BigFraction.of(weight, sum))));
        return Optional.of(
                new Score(parts.values().stream().reduce(BigFraction.ZERO, BigFraction::add), shares, parts));
    }

    /** The priorities that every complete assessor says are met. */
    public static List<String> prioritiesMet(List<Scoring> scorings) {
        List<Scoring> complete = complete(scorings);
        return complete.stream()
                .flatMap(scoring -> scoring.priorities().stream())
                .map(PriorityResult::priorityId)
                .distinct()
                .filter(priority -> complete.stream().allMatch(scoring -> saysMet(scoring, priority)))
                .toList();
    }

    private static boolean saysMet(Scoring scoring, String priority) {
        return scoring.priorities().stream()
                .anyMatch(result -> result.met() && result.priorityId().equals(priority));
    }

    public BigDecimal rounded() {
        return rounded(total);
    }

    /** Two decimals, halves up. */
    public static BigDecimal rounded(BigFraction value) {
        return value.bigDecimalValue(2, RoundingMode.HALF_UP);
    }

    static List<Scoring> complete(List<Scoring> scorings) {
        Set<String> all = scorings.stream()
                .flatMap(scoring -> scoring.scores().stream())
                .map(CriterionScore::criterionId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return scorings.stream()
                .filter(scoring -> scoring.scores().stream()
                        .map(CriterionScore::criterionId)
                        .collect(Collectors.toSet())
                        .containsAll(all))
                .toList();
    }
}
