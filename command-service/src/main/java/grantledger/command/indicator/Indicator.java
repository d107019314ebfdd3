package grantledger.command.indicator;

import static grantledger.command.indicator.IndicatorRule.INDICATOR_HAS_ROOM;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Matter;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.IndicatorEvent;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;

/**
 * What is measured, and how much has been published of it.
 *
 * @param publishedValues counts them all, corrected ones too
 */
public record Indicator(IndicatorDefined definition, int publishedValues) implements Matter {

    public static final StreamKind<Indicator, IndicatorEvent> KIND =
            new StreamKind<>("indicator", Indicator.class, IndicatorEvent.class, Indicator::after);

    private static final int MOST_VALUES = 50_000;

    void requireRoomFor(int more) {
        INDICATOR_HAS_ROOM.require(
                publishedValues + more <= MOST_VALUES, "The indicator has %d values.", publishedValues);
    }

    /** An indicator is public. */
    @Override
    public boolean isOwnMatterOf(Acting acting) {
        return true;
    }

    private static Indicator after(Indicator indicator, IndicatorEvent event) {
        return switch (event) {
            case IndicatorDefined it -> new Indicator(it, indicator == null ? 0 : indicator.publishedValues);
            case IndicatorValuesPublished it ->
                new Indicator(
                        indicator.definition,
                        indicator.publishedValues + it.values().size());
        };
    }
}
