package grantledger.command.indicator;

import static grantledger.command.indicator.IndicatorRule.ONE_VALUE_PER_PLACE;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Refusals;
import grantledger.command.values.Text;
import grantledger.events.IndicatorEvent;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What {@link PublishIndicatorValues} does for one period, for every period of a file: one publication each, or more where
 * there are very many values. All of it is published, or nothing.
 */
public record PublishUploadedValues(
        @NotNull UUID indicatorId,
        List<@Valid UploadedValue> values,
        @Text String note) implements IndicatorCommand {

    @Override
    public Decision<IndicatorEvent> decide(Indicator indicator, Circumstances with) {
        requireValues(with.acting());
        indicator.requireRoomFor(values.size());
        Map<String, List<UploadedValue>> byPeriod = values.stream()
                .collect(Collectors.groupingBy(UploadedValue::period, TreeMap::new, Collectors.toList()));
        List<IndicatorEvent> publications = new ArrayList<>();
        byPeriod.forEach((period, ofPeriod) -> {
            for (int from = 0; from < ofPeriod.size(); from += PublishIndicatorValues.MOST) {
                int to = Math.min(ofPeriod.size(), from + PublishIndicatorValues.MOST);
                publications.add(publication(period, ofPeriod.subList(from, to), with.acting()));
            }
        });
        return new Decision<>(List.copyOf(publications), List.of());
    }

    private IndicatorValuesPublished publication(String period, List<UploadedValue> some, Acting acting) {
        return new IndicatorValuesPublished(
                indicatorId, period, some.stream().map(it -> it.value().fact()).toList(), note, acting.person());
    }

    private void requireValues(Acting acting) {
        record Of(String period, String place) {}
        Map<Of, Integer> lines = new HashMap<>();
        Refusals refusals = new Refusals();
        for (UploadedValue it : values) {
            String place = it.value().place();
            Integer before = lines.putIfAbsent(new Of(it.period(), place), it.line());
            refusals.collect(() -> {
                Period.Read.requireBegun(it.period(), it.field("period"), acting);
                ONE_VALUE_PER_PLACE.requireOf(
                        it.field("place"),
                        before == null,
                        "%s stands in line %d for %s already.",
                        place,
                        before,
                        it.period());
                it.value().require(it.period(), it::field);
            });
        }
        refusals.requireNone();
    }
}
