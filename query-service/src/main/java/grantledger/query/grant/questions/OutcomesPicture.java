package grantledger.query.grant.questions;

import grantledger.query.grant.questions.OutcomeSum.Comparison;
import grantledger.query.picturing.Picture;
import grantledger.query.picturing.charts.Dumbbell;
import grantledger.query.picturing.charts.Dumbbell.Point;
import grantledger.query.picturing.charts.Dumbbell.Row;
import grantledger.query.picturing.charts.Dumbbell.Stage;
import grantledger.query.picturing.svg.Letters;
import grantledger.query.picturing.wording.Language;
import grantledger.query.picturing.wording.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where grants began, what they aimed at and what they reached, per measure. Only sums over the same grants stand on one
 * line; what does not add up is told in words, without a sum.
 */
final class OutcomesPicture {

    private OutcomesPicture() {}

    static Picture of(List<OutcomeSum> sums, Language language) {
        List<Row> rows = sums.stream()
                .filter(OutcomeSum::addsUp)
                .flatMap(sum -> rows(sum, language).stream())
                .toList();
        return new Picture(
                language.text("outcomes-title"),
                "",
                sums.isEmpty() ? "" : language.text("outcomes-summary", language.count("measures", sums.size())),
                new Dumbbell(rows),
                notes(sums, language),
                language.text("source-outcomes"));
    }

    private static List<Row> rows(OutcomeSum sum, Language language) {
        Comparison baseline = sum.againstBaseline();
        Comparison target = sum.againstTarget();
        List<Row> rows = new ArrayList<>();
        boolean sameGrants =
                sum.withOutcome() > 0 && baseline.grants() == sum.withOutcome() && target.grants() == sum.withOutcome();
        if (sameGrants) {
            rows.add(row(
                    sum,
                    sum.withOutcome(),
                    language,
                    point(Stage.BASELINE, baseline.expected()),
                    point(Stage.TARGET, target.expected()),
                    point(Stage.OUTCOME, sum.outcome())));
            return rows;
        }
        compared(sum, baseline, Stage.BASELINE, language, rows);
        compared(sum, target, Stage.TARGET, language, rows);
        if (sum.withOutcome() > Math.max(baseline.grants(), target.grants())) {
            rows.add(row(sum, sum.withOutcome(), language, point(Stage.OUTCOME, sum.outcome())));
        }
        return rows;
    }

    private static void compared(
            OutcomeSum sum, Comparison comparison, Stage stage, Language language, List<Row> rows) {
        if (comparison.grants() > 0) {
            rows.add(row(
                    sum,
                    comparison.grants(),
                    language,
                    point(stage, comparison.expected()),
                    point(Stage.OUTCOME, comparison.outcome())));
        }
    }

    private static Point point(Stage stage, BigDecimal value) {
        return new Point(stage, value);
    }

    private static Row row(OutcomeSum sum, int grants, Language language, Point... points) {
        return new Row(
                sum.area() + " " + sum.indicator() + " " + sum.unit(),
                sum.indicator(),
                language.text("area." + sum.area()) + ", " + language.count("grants", grants),
                Unit.named(sum.unit()),
                List.of(points));
    }

    private static List<String> notes(List<OutcomeSum> sums, Language language) {
        List<String> notes = new ArrayList<>();
        notes.add(language.text("outcomes-counted"));
        told("never-added", sums.stream().filter(sum -> !sum.addsUp()).toList(), language, notes);
        told(
                "no-outcome-yet",
                sums.stream()
                        .filter(sum -> sum.addsUp() && sum.withOutcome() == 0)
                        .toList(),
                language,
                notes);
        return notes;
    }

    private static void told(String key, List<OutcomeSum> sums, Language language, List<String> notes) {
        if (!sums.isEmpty()) {
            notes.add(language.text(
                    key,
                    sums.stream()
                            .map(sum -> "%s (%s), %s"
                                    .formatted(
                                            Letters.within(sum.indicator()),
                                            Letters.within(sum.unit()),
                                            language.count("grants", sum.grants())))
                            .collect(Collectors.joining("; "))));
        }
    }
}
