package grantledger.command.indicator;

import static grantledger.command.handling.People.OFFICER;

import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import grantledger.events.IndicatorEvent.PublishedValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** An indicator to try commands on. */
final class Indicators {

    static final DefineIndicator DEFINE = defining("Andel förvärvsarbetande", "procent", "Av dem som är 20–64 år.");
    static final UUID INDICATOR = DEFINE.indicatorId();

    private Indicators() {}

    static DefineIndicator defining(String title, String unit, String definition) {
        return new DefineIndicator(
                null,
                IndicatorArea.LABOUR_MARKET,
                title,
                unit,
                definition,
                "SCB, RAMS",
                Aggregation.MEAN,
                Direction.BETTER);
    }

    static IndicatorDefined defined(DefineIndicator it) {
        return new IndicatorDefined(
                it.indicatorId(),
                it.area(),
                it.title(),
                it.unit(),
                it.definition(),
                it.source(),
                it.aggregation(),
                it.higherIs(),
                OFFICER.person());
    }

    static IndicatorDefined defined() {
        return defined(DEFINE);
    }

    static PublishIndicatorValues publishing(String period, PublishedValueInput... values) {
        return new PublishIndicatorValues(INDICATOR, period, List.of(values), null);
    }

    static PublishedValueInput value(String place, String value) {
        return new PublishedValueInput(place, new BigDecimal(value), null, null);
    }

    static PublishedValueInput quotient(String place, String value, String numerator, String denominator) {
        return new PublishedValueInput(
                place, new BigDecimal(value), new BigDecimal(numerator), new BigDecimal(denominator));
    }

    static IndicatorValuesPublished published(PublishIndicatorValues it) {
        return new IndicatorValuesPublished(
                INDICATOR,
                it.period(),
                it.values().stream().map(PublishedValueInput::fact).toList(),
                it.note(),
                OFFICER.person());
    }

    /** Of one period, as many values as are wanted. */
    static IndicatorValuesPublished many(int count) {
        PublishedValue one = new PublishedValue("SE", BigDecimal.ONE, null, null);
        return new IndicatorValuesPublished(
                INDICATOR, "2019", IntStream.range(0, count).mapToObj(_ -> one).toList(), null, OFFICER.person());
    }
}
