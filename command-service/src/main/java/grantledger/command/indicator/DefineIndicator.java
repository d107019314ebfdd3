package grantledger.command.indicator;

import static grantledger.command.indicator.IndicatorRule.INDICATOR_DEFINED_ONCE;
import static grantledger.command.indicator.IndicatorRule.MEASURE_OF_PUBLISHED_VALUES;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Line;
import grantledger.command.values.NameBasedId;
import grantledger.command.values.Text;
import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.UUID;

/**
 * Says what is measured. Without an {@code indicatorId} the id is that of area, title and unit, so that an indicator
 * defined twice meets itself. Said again of one that exists, it corrects the definition; what was said before stays in the
 * log.
 */
@AllowedTo({Role.OFFICER, Role.ADMIN})
record DefineIndicator(
        UUID indicatorId,
        @NotNull IndicatorArea area,
        @NotNull @Line String title,
        @NotNull @Line String unit,
        @NotNull @Text String definition,
        @NotNull @Line String source,
        @NotNull Aggregation aggregation,
        @NotNull Direction higherIs)
        implements IndicatorCommand {

    private static final UUID INDICATORS = UUID.fromString("0b7d1a52-6f0e-5c51-8f3a-7b0f2b6f9d44");

    public DefineIndicator {
        if (indicatorId == null && area != null && title != null && unit != null) {
            indicatorId = NameBasedId.of(INDICATORS, area + "|" + plain(title) + "|" + plain(unit));
        }
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public boolean mayGoOn() {
        return true;
    }

    @Override
    public IndicatorRule alreadyBegun() {
        return INDICATOR_DEFINED_ONCE;
    }

    @Override
    public String bornAt(long version) {
        return version == 1 ? "/api/indicators/" + indicatorId : null;
    }

    @Override
    public Decision<IndicatorEvent> decide(Indicator indicator, Circumstances with) {
        if (indicator != null) {
            requireCorrection(indicator);
        }
        return Decision.of(definedBy(with.acting().person()));
    }

    private void requireCorrection(Indicator indicator) {
        IndicatorDefined known = indicator.definition();
        INDICATOR_DEFINED_ONCE.require(
                !known.equals(definedBy(known.definedBy())), "The indicator is defined so already.");
        if (indicator.publishedValues() > 0) {
            MEASURE_OF_PUBLISHED_VALUES.requireOf(
                    "unit", unit.equals(known.unit()), "Values are published in the unit %s.", known.unit());
            MEASURE_OF_PUBLISHED_VALUES.requireOf(
                    "aggregation",
                    aggregation == known.aggregation(),
                    "Values are published that are aggregated as %s.",
                    known.aggregation());
        }
    }

    private IndicatorDefined definedBy(String person) {
        return new IndicatorDefined(indicatorId, area, title, unit, definition, source, aggregation, higherIs, person);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
