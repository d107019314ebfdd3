package grantledger.query.indicator.comparison;

import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.places.Place;
import grantledger.events.places.Places;
import grantledger.query.indicator.questions.PlaceKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What is known of every place in one period. */
final class PeriodFigures {

    /**
     * @param rank from 1; places with the same value share one
     * @param ranked among how many
     */
    record Standing(Integer rank, Integer ranked) {
        static final Standing NONE = new Standing(null, null);
    }

    private final int year;
    private final Map<String, Value> published;
    private final Aggregation aggregation;
    private final Direction higherIs;
    private final Map<PlaceKind, List<BigDecimal>> comparable = new HashMap<>();

    /** @param published by the codes that the places had */
    PeriodFigures(int year, Map<String, Value> published, Aggregation aggregation, Direction higherIs) {
        this.year = year;
        this.published = published;
        this.aggregation = aggregation;
        this.higherIs = higherIs;
    }

    int year() {
        return year;
    }

    /** What is published goes before what follows. */
    Figure figure(String code) {
        Value value = published.get(code);
        if (value != null) {
            return Figure.published(value);
        }
        return switch (PlaceKind.of(code)) {
            case COUNTRY, COUNTY -> whole(code).figure(aggregation);
            case MUNICIPALITY, AREA -> Figure.NONE;
        };
    }

    private Whole whole(String code) {
        List<String> municipalities = register(Place.Kind.MUNICIPALITY)
                .filter(place ->
                        code.equals(Places.COUNTRY) || place.countyCode().equals(code))
                .map(Place::code)
                .toList();
        return new Whole(
                municipalities.size(),
                municipalities.stream()
                        .map(published::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private Stream<Place> register(Place.Kind kind) {
        return Places.all().stream().filter(place -> place.kind() == kind && place.holdsIn(year));
    }

    /** Among the places of the same kind that have a value. */
    Standing standing(String code, BigDecimal value) {
        PlaceKind kind = PlaceKind.of(code);
        if (value == null || kind == PlaceKind.COUNTRY || higherIs == Direction.NEITHER) {
            return Standing.NONE;
        }
        List<BigDecimal> all = comparable.computeIfAbsent(kind, this::values);
        long better = all.stream().filter(other -> isBetter(other, value)).count();
        return new Standing((int) better + 1, all.size());
    }

    private boolean isBetter(BigDecimal one, BigDecimal other) {
        int higher = one.compareTo(other);
        return higherIs == Direction.BETTER ? higher > 0 : higher < 0;
    }

    private List<BigDecimal> values(PlaceKind kind) {
        Stream<String> codes = kind == PlaceKind.COUNTY
                ? register(Place.Kind.COUNTY).map(Place::code)
                : published.keySet().stream().filter(code -> PlaceKind.of(code) == kind);
        return codes.map(code -> figure(code).value()).filter(Objects::nonNull).toList();
    }
}
