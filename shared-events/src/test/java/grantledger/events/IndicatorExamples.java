package grantledger.events;

import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import grantledger.events.IndicatorEvent.PublishedValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** One indicator of every kind of event, and one publication with nothing optional said. */
final class IndicatorExamples {

    private static final UUID INDICATOR = UUID.fromString("5f0c2f5e-6d0b-4a43-9c57-0d5f6a1e2b04");

    static final List<Example> ALL = List.of(
            Example.full(new IndicatorDefined(
                    INDICATOR,
                    IndicatorArea.LABOUR_MARKET,
                    "Andel förvärvsarbetande",
                    "procent",
                    "Andel förvärvsarbetande av dem som är 20–64 år.",
                    "SCB, RAMS",
                    Aggregation.MEAN,
                    Direction.BETTER,
                    "officer-1")),
            Example.full(new IndicatorValuesPublished(
                    INDICATOR,
                    "2019",
                    List.of(new PublishedValue(
                            "0127", new BigDecimal("73.5"), new BigDecimal("39690"), new BigDecimal("54000"))),
                    "Preliminära värden",
                    "officer-1")),
            Example.minimal(new IndicatorValuesPublished(
                    INDICATOR,
                    "2019-Q3",
                    List.of(new PublishedValue("0180-SKARHOLMEN", new BigDecimal("66.6"), null, null)),
                    null,
                    "officer-1")));

    private IndicatorExamples() {}
}
