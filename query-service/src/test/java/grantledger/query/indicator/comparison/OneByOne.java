package grantledger.query.indicator.comparison;

import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.PublishedValue;
import grantledger.events.places.Place;
import grantledger.events.places.Places;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What publications in percent come to, by going through them all each time. */
final class OneByOne {

    /** Gotland, Blekinge, Halland. */
    static final List<String> COUNTIES = List.of("09", "10", "13");

    record Publication(String period, List<PublishedValue> values, long position) {

        private PublishedValue of(String place) {
            return values.stream()
                    .filter(value -> value.place().equals(place))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final Aggregation aggregation;
    private final Direction higherIs;
    private final List<Publication> publications = new ArrayList<>();

    OneByOne(Aggregation aggregation, Direction higherIs) {
        this.aggregation = aggregation;
        this.higherIs = higherIs;
    }

    void published(Publication publication) {
        publications.add(publication);
    }

    static List<String> municipalities(String whole) {
        return Places.all().stream()
                .filter(place -> place.kind() == Place.Kind.MUNICIPALITY && place.holdsIn(2018))
                .map(Place::code)
                .filter(code -> whole.equals("SE") || code.startsWith(whole))
                .toList();
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    Set<String> periods() {
        Set<String> periods = new TreeSet<>();
        publications.forEach(publication -> periods.add(publication.period()));
        return periods;
    }

    /** Place, period, value, position, and the position of what corrects it. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < publications.size(); i++) {
            Publication one = publications.get(i);
            for (PublishedValue value : one.values()) {
                Long correctedBy = null;
                for (int j = publications.size() - 1; j > i; j--) {
                    Publication later = publications.get(j);
                    if (later.period().equals(one.period()) && later.of(value.place()) != null) {
                        correctedBy = later.position();
                    }
                }
                rows.add("%s %s %s %d %s"
                        .formatted(value.place(), one.period(), plain(value.value()), one.position(), correctedBy));
            }
        }
        return rows;
    }

    private PublishedValue holding(String place, String period) {
        PublishedValue last = null;
        for (Publication publication : publications) {
            if (publication.period().equals(period) && publication.of(place) != null) {
                last = publication.of(place);
            }
        }
        return last;
    }

    BigDecimal value(String place, String period) {
        PublishedValue holding = holding(place, period);
        if (holding != null) {
            return holding.value();
        }
        return place.length() == 2 && aggregation != Aggregation.NONE ? together(place, period) : null;
    }

    private BigDecimal together(String whole, String period) {
        BigDecimal values = BigDecimal.ZERO;
        BigDecimal numerators = BigDecimal.ZERO;
        BigDecimal denominators = BigDecimal.ZERO;
        int decimals = 0;
        for (String municipality : municipalities(whole)) {
            PublishedValue one = holding(municipality, period);
            if (one == null || (aggregation == Aggregation.MEAN && one.denominator() == null)) {
                return null;
            }
            values = values.add(one.value());
            decimals = Math.max(decimals, one.value().stripTrailingZeros().scale());
            if (aggregation == Aggregation.MEAN) {
                numerators = numerators.add(one.numerator());
                denominators = denominators.add(one.denominator());
            }
        }
        return aggregation == Aggregation.SUM
                ? values
                : numerators.multiply(BigDecimal.valueOf(100)).divide(denominators, decimals + 1, RoundingMode.HALF_UP);
    }

    Integer rank(String place, String period) {
        BigDecimal value = value(place, period);
        if (value == null || place.equals("SE") || higherIs == Direction.NEITHER) {
            return null;
        }
        List<String> alike = place.length() == 2
                ? Places.all().stream()
                        .filter(one -> one.kind() == Place.Kind.COUNTY)
                        .map(Place::code)
                        .toList()
                : municipalities("SE");
        List<BigDecimal> inOrder = new ArrayList<>(alike.stream()
                .map(one -> value(one, period))
                .filter(Objects::nonNull)
                .map(BigDecimal::stripTrailingZeros)
                .sorted(higherIs == Direction.BETTER ? Comparator.reverseOrder() : Comparator.naturalOrder())
                .toList());
        return inOrder.indexOf(value.stripTrailingZeros()) + 1;
    }
}
