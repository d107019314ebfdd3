package grantledger.query.indicator.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import grantledger.events.IndicatorEvent.PublishedValue;
import grantledger.format.Envelope;
import grantledger.projections.folding.View;
import grantledger.query.searching.SearchedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One indicator as its events have made it.
 *
 * @param publications in the order in which they came; for a place and period the last one holds
 */
public record IndicatorView(UUID indicatorId, Definition definition, List<Publication> publications) {

    public static final View<IndicatorView, IndicatorEvent> VIEW =
            View.of("view_indicator", IndicatorView.class, IndicatorEvent.class, 1, IndicatorView::after);

    /** What it measures, as it was said last. */
    public record Definition(
            IndicatorArea area,
            String title,
            String unit,
            String definition,
            String source,
            Aggregation aggregation,
            Direction higherIs,
            Instant definedAt) {

        private static Definition of(IndicatorDefined e, Instant at) {
            return new Definition(
                    e.area(), e.title(), e.unit(), e.definition(), e.source(), e.aggregation(), e.higherIs(), at);
        }
    }

    /**
     * Values of one period.
     *
     * @param position of the event, by which it is known
     * @param note null when there was none
     */
    public record Publication(
            String period, Instant publishedAt, long position, String note, List<PublishedValue> values) {}

    static IndicatorView after(IndicatorView view, IndicatorEvent event, Envelope at) {
        return switch (event) {
            case IndicatorDefined e ->
                new IndicatorView(
                        e.indicatorId(),
                        Definition.of(e, at.occurredAt()),
                        view == null ? List.of() : view.publications);
            case IndicatorValuesPublished e ->
                view.with(new Publication(e.period(), at.occurredAt(), at.position(), e.note(), e.values()));
        };
    }

    /** What it is found by. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String searched() {
        return new SearchedText(definition.title(), definition.unit(), definition.source(), definition.definition())
                .text();
    }

    private IndicatorView with(Publication latest) {
        return new IndicatorView(
                indicatorId,
                definition,
                Stream.concat(publications.stream(), Stream.of(latest)).toList());
    }
}
