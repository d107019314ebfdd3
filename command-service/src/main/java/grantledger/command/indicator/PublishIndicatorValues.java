package grantledger.command.indicator;

import static grantledger.command.indicator.IndicatorRule.INDICATOR_HAS_ROOM;
import static grantledger.command.indicator.IndicatorRule.ONE_VALUE_PER_PLACE;
import static grantledger.command.indicator.IndicatorRule.PERIOD_HAS_BEGUN;
import static grantledger.command.indicator.IndicatorRule.PLACE_OF_PERIOD;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Text;
import grantledger.events.IndicatorEvent;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import grantledger.events.places.Places;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Publishes an indicator's values of one period. For a place and period that has a value already it is a correction; what
 * was published before stays readable.
 */
@AllowedTo({Role.OFFICER, Role.IMPORTER, Role.ADMIN})
public record PublishIndicatorValues(
        @NotNull UUID indicatorId,
        @NotNull @Period String period,
        @NotEmpty @Size(max = 1_000) List<@NotNull @Valid PublishedValueInput> values,
        @Text String note)
        implements IndicatorCommand {

    private static final int MOST_VALUES = 50_000;

    @Override
    public Decision<IndicatorEvent> decide(Indicator indicator, Circumstances with) {
        PERIOD_HAS_BEGUN.requireOf(
                "period",
                !Period.Read.firstDay(period).isAfter(with.acting().today()),
                "The period %s has not begun.",
                period);
        requirePlaces();
        INDICATOR_HAS_ROOM.require(
                indicator.publishedValues() + values.size() <= MOST_VALUES,
                "The indicator has %d values.",
                indicator.publishedValues());
        return Decision.of(new IndicatorValuesPublished(
                indicatorId,
                period,
                values.stream().map(PublishedValueInput::fact).toList(),
                note,
                with.acting().person()));
    }

    private void requirePlaces() {
        Set<String> places = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            PublishedValueInput value = values.get(i);
            String field = "values[" + i + "]";
            PLACE_OF_PERIOD.requireOf(
                    field + ".place",
                    Places.holds(Period.Read.year(period), value.place()),
                    "There is no %s in %s.",
                    value.place(),
                    period);
            ONE_VALUE_PER_PLACE.requireOf(
                    field + ".place", places.add(value.place()), "%s stands here twice.", value.place());
            value.requireQuotient(field);
        }
    }
}
