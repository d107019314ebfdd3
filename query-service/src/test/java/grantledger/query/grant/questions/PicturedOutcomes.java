package grantledger.query.grant.questions;

import grantledger.events.IndicatorArea;
import grantledger.query.grant.questions.OutcomeSum.Comparison;
import grantledger.query.picturing.Pictured;
import java.math.BigDecimal;
import java.util.List;

/** An answer on outcomes with every kind of sum, invented, for pictures that are looked at. */
public final class PicturedOutcomes {

    private PicturedOutcomes() {}

    public static Pictured ofEveryKind() {
        List<OutcomeSum> sums = List.of(
                sum(
                        IndicatorArea.HOUSING,
                        "Trångbodda hushåll",
                        "hushåll",
                        3,
                        3,
                        "185",
                        both(3, "200", "185"),
                        both(3, "260", "185")),
                sum(
                        IndicatorArea.EDUCATION,
                        "Elever med behörighet till gymnasieskolans nationella program efter årskurs nio",
                        "elever",
                        5,
                        4,
                        "1412",
                        both(2, "800", "770"),
                        both(3, "900", "1102")),
                sum(
                        IndicatorArea.LABOUR_MARKET,
                        "Ungdomar i arbete",
                        "antal ungdomar",
                        2,
                        2,
                        "48",
                        both(0, null, null),
                        both(0, null, null)),
                sum(
                        IndicatorArea.CRIME,
                        "Anmälda brott",
                        "brott",
                        1,
                        0,
                        null,
                        both(0, null, null),
                        both(0, null, null)),
                new OutcomeSum(
                        IndicatorArea.LABOUR_MARKET,
                        "Andel sysselsatta",
                        "%",
                        false,
                        6,
                        6,
                        null,
                        both(2, null, null),
                        both(2, null, null)));
        return new Outcomes.Answer(List.of(), 0, 50, 0, null, sums, null, () -> sums);
    }

    private static OutcomeSum sum(
            IndicatorArea area,
            String indicator,
            String unit,
            int grants,
            int withOutcome,
            String outcome,
            Comparison target,
            Comparison baseline) {
        return new OutcomeSum(area, indicator, unit, true, grants, withOutcome, number(outcome), target, baseline);
    }

    private static Comparison both(int grants, String expected, String outcome) {
        return new Comparison(grants, number(expected), number(outcome));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
