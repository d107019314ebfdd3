package grantledger.query.indicator.view;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import grantledger.events.IndicatorEvent.PublishedValue;
import grantledger.query.fixtures.FoldExamples;
import grantledger.query.indicator.view.IndicatorView.Publication;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class IndicatorFoldTest {

    private static final UUID INDICATOR = UUID.randomUUID();
    private static final IndicatorDefined DEFINED = defined("Andel förvärvsarbetande");
    private static final IndicatorValuesPublished FIRST = published("78.2", null);
    private static final IndicatorValuesPublished CORRECTION = published("78.4", "Rättad");

    @TestFactory
    Stream<DynamicTest> an_indicator_shows() {
        return new FoldExamples<>(IndicatorView.VIEW)
                .after(List.of(DEFINED), view -> {
                    assertThat(view.indicatorId()).isEqualTo(INDICATOR);
                    assertThat(view.definition().title()).isEqualTo("Andel förvärvsarbetande");
                    assertThat(view.definition().definedAt()).isEqualTo(FoldExamples.at(1));
                    assertThat(view.publications()).isEmpty();
                })
                .after(List.of(DEFINED, FIRST, defined("Andel sysselsatta")), view -> {
                    assertThat(view.definition().title()).isEqualTo("Andel sysselsatta");
                    assertThat(view.publications()).hasSize(1);
                })
                .after(
                        List.of(DEFINED, FIRST, CORRECTION),
                        view -> assertThat(view.publications())
                                .containsExactly(
                                        new Publication(
                                                "2019",
                                                FoldExamples.at(2),
                                                FoldExamples.position(2),
                                                null,
                                                FIRST.values()),
                                        new Publication(
                                                "2019",
                                                FoldExamples.at(3),
                                                FoldExamples.position(3),
                                                "Rättad",
                                                CORRECTION.values())))
                .tests();
    }

    private static IndicatorDefined defined(String title) {
        return new IndicatorDefined(
                INDICATOR,
                IndicatorArea.LABOUR_MARKET,
                title,
                "procent",
                "Andel av dem som är 20–64 år",
                "SCB",
                Aggregation.MEAN,
                Direction.BETTER,
                "anna");
    }

    private static IndicatorValuesPublished published(String value, String note) {
        return new IndicatorValuesPublished(
                INDICATOR,
                "2019",
                List.of(new PublishedValue("0162", new BigDecimal(value), null, null)),
                note,
                "anna");
    }
}
