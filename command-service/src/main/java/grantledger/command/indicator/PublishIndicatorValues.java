package grantledger.command.indicator;

import static grantledger.command.indicator.IndicatorRule.ONE_VALUE_PER_PLACE;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Refusals;
import grantledger.command.values.Text;
import grantledger.events.IndicatorEvent;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
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
        @NotEmpty @Size(max = PublishIndicatorValues.MOST) List<@NotNull @Valid PublishedValueInput> values,
        @Text String note)
        implements IndicatorCommand {

    static final int MOST = 1_000;

    @Override
    public Decision<IndicatorEvent> decide(Indicator indicator, Circumstances with) {
        Refusals refusals = new Refusals();
        refusals.collect(() -> Period.Read.requireBegun(period, "period", with.acting()));
        collectOfValues(refusals);
        refusals.requireNone();
        indicator.requireRoomFor(values.size());
        return Decision.of(new IndicatorValuesPublished(
                indicatorId,
                period,
                values.stream().map(PublishedValueInput::fact).toList(),
                note,
                with.acting().person()));
    }

    /** Every value that is refused is told, so that a long list need not be sent again for each. */
    private void collectOfValues(Refusals refusals) {
        Set<String> places = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            PublishedValueInput value = values.get(i);
            String path = "values[" + i + "].";
            boolean first = places.add(value.place());
            refusals.collect(() -> {
                ONE_VALUE_PER_PLACE.requireOf(path + "place", first, "%s stands here twice.", value.place());
                value.require(period, field -> path + field);
            });
        }
    }
}
