package grantledger.command.indicator;

import grantledger.command.deciding.Rule;

/** The rules of an indicator. */
public enum IndicatorRule implements Rule {
    INDICATOR_DEFINED_ONCE(
            Breach.ALREADY, "An indicator is defined once; said again, its definition says something else."),
    MEASURE_OF_PUBLISHED_VALUES(
            Breach.BROKEN, "Once values are published, the unit and the aggregation of an indicator stay as they are."),
    PERIOD_HAS_BEGUN(Breach.BROKEN, "Values are of a period that has begun."),
    PLACE_OF_PERIOD(Breach.BROKEN, "A value is of a place that there was in its period."),
    ONE_VALUE_PER_PLACE(Breach.BROKEN, "A publication has one value for each place."),
    QUOTIENT_OF_WHAT_IS_GIVEN(
            Breach.BROKEN,
            "A value that comes with a numerator and a denominator is their quotient, as it is, in percent, or per"
                    + " 1,000, 10,000 or 100,000."),
    INDICATOR_HAS_ROOM(Breach.BROKEN, "An indicator takes 50,000 values, corrected ones included, and no more.");

    private final Breach breach;
    private final String sentence;

    IndicatorRule(Breach breach, String sentence) {
        this.breach = breach;
        this.sentence = sentence;
    }

    @Override
    public Breach breach() {
        return breach;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
