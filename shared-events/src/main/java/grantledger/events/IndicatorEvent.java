package grantledger.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** An indicator that the country follows, and what has been published of it. The stream is the indicator's id. */
public sealed interface IndicatorEvent extends Event {

    /** The stream's id. */
    UUID indicatorId();

    @Override
    default UUID stream() {
        return indicatorId();
    }

    /** What is measured; said again, it corrects what was said before. */
    record IndicatorDefined(
            UUID indicatorId,
            IndicatorArea area,
            String title,
            String unit,
            String definition,
            String source,
            Aggregation aggregation,
            Direction higherIs,
            String definedBy)
            implements IndicatorEvent {}

    /**
     * Values of one period, a year such as {@code 2019} or a quarter such as {@code 2019-Q3}. What had been published for
     * the same place and period is corrected by it.
     *
     * @param note null when there was none
     */
    record IndicatorValuesPublished(
            UUID indicatorId, String period, List<PublishedValue> values, String note, String publishedBy)
            implements IndicatorEvent {}

    /** How the value of several places together follows from theirs. */
    enum Aggregation {
        /** It is their sum. */
        SUM,
        /** It is their mean, each weighted by its denominator. */
        MEAN,
        /** It does not. */
        NONE
    }

    /** What a higher value means. */
    enum Direction {
        BETTER,
        WORSE,
        NEITHER
    }

    /**
     * @param place {@code SE}, the code of a county or a municipality, or of an area inside one
     * @param numerator and {@code denominator}: what the value is a quotient of; both null where that was not said
     */
    record PublishedValue(String place, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {}
}
