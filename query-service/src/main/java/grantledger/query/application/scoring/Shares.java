package grantledger.query.application.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What an application reached on each criterion, exact, and what that weighs: all that a score follows from, whatever the
 * weights. It is kept as a short text with a line for each criterion, because a ranking reads it for every application.
 */
public record Shares(SequencedMap<String, Share> byCriterion) {

    /** @param mean of the complete assessors' points as shares of the criterion's maximum, 0–1 */
    record Share(int weight, BigFraction mean) {}

    /** Empty where nothing is scored. */
    public static Optional<Shares> of(List<Scoring> scorings) {
        Map<String, BigFraction> means = means(Score.complete(scorings));
        SequencedMap<String, Share> shares = new LinkedHashMap<>();
        scorings.forEach(scoring -> scoring.scores().stream()
                .filter(score -> means.containsKey(score.criterionId()))
                .forEach(score ->
                        shares.put(score.criterionId(), new Share(score.weight(), means.get(score.criterionId())))));
        return shares.isEmpty() ? Optional.empty() : Optional.of(new Shares(shares));
    }

    private static Map<String, BigFraction> means(List<Scoring> complete) {
        Map<String, BigFraction> sums = new LinkedHashMap<>();
        complete.forEach(scoring -> scoring.scores()
                .forEach(score -> sums.merge(
                        score.criterionId(), BigFraction.of(score.points(), score.maxPoints()), BigFraction::add)));
        sums.replaceAll((criterion, sum) -> sum.divide(complete.size()));
        return sums;
    }

    @JsonCreator
    public static Shares read(String text) {
        SequencedMap<String, Share> shares = new LinkedHashMap<>();
        text.lines().map(line -> line.split("[ /]", 4)).forEach(part -> {
            BigFraction mean = BigFraction.of(Long.parseLong(part[1]), Long.parseLong(part[2]));
            shares.put(part[3], new Share(Integer.parseInt(part[0]), mean));
        });
        return new Shares(shares);
    }

    /** A line is the weight, the mean as a fraction, and the criterion, such as {@code 25 7/10 need}. */
    @JsonValue
    String text() {
        return byCriterion.entrySet().stream()
                .map(entry -> {
                    Share share = entry.getValue();
                    return "%d %d/%d %s"
                            .formatted(
                                    share.weight,
                                    share.mean.getNumerator(),
                                    share.mean.getDenominator(),
                                    entry.getKey());
                })
                .collect(Collectors.joining("\n"));
    }
}
