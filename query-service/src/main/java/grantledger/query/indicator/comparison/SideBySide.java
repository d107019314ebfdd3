package grantledger.query.indicator.comparison;

import grantledger.events.places.Places;
import grantledger.query.grant.questions.MoneyByPlace;
import grantledger.query.indicator.comparison.Comparison.Row;
import grantledger.query.indicator.questions.AskedPlace;
import grantledger.query.indicator.questions.PlaceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;

/**
 * The rows of a comparison.
 *
 * @param figures by period, in their order
 * @param money null where the reader may not see it
 */
record SideBySide(SortedMap<String, PeriodFigures> figures, MoneyByPlace money) {

    /** A place's first figure. */
    private record First(String period, Figure figure) {}

    List<Row> rows(List<AskedPlace> asked) {
        SequencedSet<AskedPlace> places = new LinkedHashSet<>(asked);
        counties(asked).forEach(county -> places.add(new AskedPlace(county)));
        places.add(new AskedPlace(Places.COUNTRY));
        return places.stream().flatMap(place -> rows(place).stream()).toList();
    }

    /** All that the places have lain in, in any of the periods. */
    private List<String> counties(List<AskedPlace> asked) {
        return figures.values().stream()
                .flatMap(period -> asked.stream().flatMap(place -> place.codeIn(period.year()).stream()))
                .flatMap(code -> Places.countyOf(code).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Row> rows(AskedPlace place) {
        List<Row> rows = new ArrayList<>();
        Map<Integer, First> firsts = new HashMap<>(); // by length: a year is not compared with a quarter
        figures.forEach((period, known) -> place.codeIn(known.year()).ifPresent(code -> {
            Figure figure = known.figure(code);
            if (figure.value() != null) {
                firsts.putIfAbsent(period.length(), new First(period, figure));
            }
            rows.add(row(place, code, period, figure, firsts.get(period.length())));
        }));
        return rows;
    }

    private Row row(AskedPlace place, String code, String period, Figure figure, First first) {
        PeriodFigures known = figures.get(period);
        PeriodFigures.Standing standing = known.standing(code, figure.value());
        Change change =
                figure.value() == null ? Change.NONE : Change.of(first.figure.value(), first.period, figure.value());
        boolean hasMoney = money != null && PlaceKind.of(code) != PlaceKind.AREA;
        return new Row(
                place.code(),
                code,
                AskedPlace.nameIn(known.year(), code),
                PlaceKind.of(code),
                period,
                figure.value(),
                figure.basis(),
                figure.municipalities(),
                figure.municipalitiesCounted(),
                change.since(),
                change.absolute(),
                change.percent(),
                standing.rank(),
                standing.ranked(),
                hasMoney ? Long.valueOf(money.grantedSek(place.codes(), period)) : null,
                hasMoney ? Long.valueOf(money.paidSek(place.codes(), period)) : null,
                figure.position());
    }
}
