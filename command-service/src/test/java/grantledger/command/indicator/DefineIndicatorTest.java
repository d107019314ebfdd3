package grantledger.command.indicator;

import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.indicator.IndicatorRule.INDICATOR_DEFINED_ONCE;
import static grantledger.command.indicator.IndicatorRule.MEASURE_OF_PUBLISHED_VALUES;
import static grantledger.command.indicator.Indicators.DEFINE;
import static grantledger.command.indicator.Indicators.INDICATOR;
import static grantledger.command.indicator.Indicators.defined;
import static grantledger.command.indicator.Indicators.defining;
import static grantledger.command.indicator.Indicators.many;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.handling.Rulebook;
import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DefineIndicatorTest {

    private final Rulebook rules = Rulebook.ofIndicators();

    @Test
    void defines_an_indicator() {
        rules.when(OFFICER, DEFINE).then(defined());
    }

    @Test
    void an_indicator_without_an_id_has_that_of_its_area_title_and_unit() {
        assertThat(defining(" andel  förvärvsarbetande ", "Procent", "Något annat")
                        .indicatorId())
                .isEqualTo(INDICATOR);
        assertThat(defining("Andel förvärvsarbetande", "promille", "Av dem som är 20–64 år.")
                        .indicatorId())
                .isNotEqualTo(INDICATOR);
    }

    @Test
    void refuses_to_define_it_again_in_the_same_words() {
        rules.given(defined()).when(OFFICER, DEFINE).refusedBy(INDICATOR_DEFINED_ONCE);
    }

    @Test
    void corrects_a_definition() {
        DefineIndicator other = defining("Andel förvärvsarbetande", "procent", "Av dem som är 20–65 år.");
        rules.given(defined(), many(1)).when(OFFICER, other).then(defined(other));
    }

    @Test
    void corrects_the_unit_before_anything_is_published() {
        rules.given(defined())
                .when(OFFICER, measured("promille", Aggregation.NONE))
                .then(defined(measured("promille", Aggregation.NONE)));
    }

    @Test
    void refuses_to_change_the_unit_of_published_values() {
        rules.given(defined(), many(1))
                .when(OFFICER, measured("promille", Aggregation.MEAN))
                .refusedBy(MEASURE_OF_PUBLISHED_VALUES, "unit");
    }

    @Test
    void refuses_to_change_how_published_values_are_aggregated() {
        rules.given(defined(), many(1))
                .when(OFFICER, measured("procent", Aggregation.SUM))
                .refusedBy(MEASURE_OF_PUBLISHED_VALUES, "aggregation");
    }

    @Test
    void only_a_new_one_is_shown_as_born() {
        UUID id = UUID.randomUUID();
        DefineIndicator it = new DefineIndicator(
                id, IndicatorArea.CRIME, "Brott", "antal", "Anmälda", "Brå", Aggregation.SUM, Direction.WORSE);
        assertThat(it.bornAt(1)).isEqualTo("/api/indicators/" + id);
        assertThat(it.bornAt(2)).isNull();
    }

    private static DefineIndicator measured(String unit, Aggregation aggregation) {
        return new DefineIndicator(
                INDICATOR,
                DEFINE.area(),
                DEFINE.title(),
                unit,
                DEFINE.definition(),
                DEFINE.source(),
                aggregation,
                DEFINE.higherIs());
    }
}
