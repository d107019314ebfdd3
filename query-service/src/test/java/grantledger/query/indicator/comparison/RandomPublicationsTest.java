package grantledger.query.indicator.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.PublishedValue;
import grantledger.query.fixtures.Followed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Random publications and corrections, as they are answered, beside what is counted from them one by one. */
@Tag("server")
class RandomPublicationsTest {

    private static final int INDICATORS = 12;
    private static final List<Aggregation> AGGREGATIONS = List.of(Aggregation.values());
    private static final List<Direction> DIRECTIONS = List.of(Direction.values());
    private static final List<String> PERIODS = List.of("2017", "2018", "2018-Q2", "2018-Q3");

    private int rows;
    private int corrected;
    private int ranks;
    private int sums;
    private int means;

    @Test
    void are_answered_as_they_are_counted_one_by_one() {
        for (int seed = 0; seed < INDICATORS; seed++) {
            Aggregation aggregation = AGGREGATIONS.get(seed % 3);
            Direction higherIs = DIRECTIONS.get(seed / 3 % 3);
            Followed indicator = Followed.indicator(aggregation, higherIs);
            OneByOne counted = publish(new Random(seed), indicator, aggregation, higherIs);
            sameRows(indicator, counted, seed);
            sameComparison(indicator, counted, seed);
        }
        System.out.printf(
                "%d random indicators: %d published rows, %d of them corrected, %d ranks, %d sums and %d means counted"
                        + " anew%n",
                INDICATORS, rows, corrected, ranks, sums, means);
        assertThat(List.of(rows, corrected, ranks, sums, means)).allMatch(count -> count > 10);
    }

    private static OneByOne publish(Random random, Followed indicator, Aggregation aggregation, Direction higherIs) {
        OneByOne counted = new OneByOne(aggregation, higherIs);
        List<String> everywhere = OneByOne.municipalities("SE");
        for (int i = 0; i < 14; i++) {
            String period = PERIODS.get(random.nextInt(PERIODS.size()));
            List<String> places = i == 3 ? everywhere : some(random);
            List<PublishedValue> values =
                    places.stream().map(place -> value(random, place)).toList();
            long position = indicator.published(period, null, values);
            counted.published(new OneByOne.Publication(period, values, position));
        }
        return counted;
    }

    /** Whole counties as often as parts of them. */
    private static List<String> some(Random random) {
        List<String> places = new ArrayList<>();
        for (String county : OneByOne.COUNTIES) {
            boolean whole = random.nextBoolean();
            OneByOne.municipalities(county).stream()
                    .filter(_ -> whole || random.nextInt(3) == 0)
                    .forEach(places::add);
            if (random.nextInt(6) == 0) {
                places.add(county);
            }
        }
        if (places.isEmpty() || random.nextInt(6) == 0) {
            places.add("SE");
        }
        return places;
    }

    /** In percent, with one decimal, and few enough to be alike at times; now and then of nobody knows what. */
    private static PublishedValue value(Random random, String place) {
        BigDecimal denominator = BigDecimal.valueOf(100L + random.nextInt(40));
        BigDecimal numerator = BigDecimal.valueOf(30L + random.nextInt(40));
        BigDecimal percent = numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, 1, RoundingMode.HALF_UP);
        return random.nextInt(60) == 0
                ? new PublishedValue(place, percent, null, null)
                : new PublishedValue(place, percent, numerator, denominator);
    }

    private void sameRows(Followed indicator, OneByOne counted, int seed) {
        List<String> all = new ArrayList<>();
        List<String> holding = new ArrayList<>();
        for (int page = 0; page == 0 || all.size() == page * 500; page++) {
            for (JsonNode row :
                    indicator.shown("?revisions=true&size=500&page=" + page).at("/rows")) {
                all.add(text(row));
            }
            indicator.shown("?size=500&page=" + page).at("/rows").forEach(row -> holding.add(text(row)));
        }
        assertThat(all).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(counted.rows());
        assertThat(holding)
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(counted.rows().stream()
                        .filter(row -> row.endsWith(" null"))
                        .toList());
        rows += all.size();
        corrected += all.size() - holding.size();
    }

    private static String text(JsonNode row) {
        return String.join(
                " ",
                row.at("/place").stringValue(),
                row.at("/period").stringValue(),
                OneByOne.plain(row.at("/value").decimalValue()),
                row.at("/position").toString(),
                row.at("/correctedBy").toString());
    }

    private void sameComparison(Followed indicator, OneByOne counted, int seed) {
        List<String> asked = OneByOne.COUNTIES.stream()
                .flatMap(county -> OneByOne.municipalities(county).stream())
                .toList();
        JsonNode shown =
                indicator.shown("/comparison?places=" + String.join(",", asked)).at("/rows");
        assertThat(shown.size())
                .isEqualTo((asked.size() + 4) * counted.periods().size());
        for (JsonNode row : shown) {
            String place = row.at("/place").stringValue();
            String period = row.at("/period").stringValue();
            String as = "seed " + seed + ": " + row;
            BigDecimal value = counted.value(place, period);
            if (value == null) {
                assertThat(row.at("/value").isNull()).as(as).isTrue();
            } else {
                assertThat(row.at("/value").decimalValue()).as(as).isEqualByComparingTo(value);
            }
            Integer rank = counted.rank(place, period);
            assertThat(row.at("/rank").toString()).as(as).isEqualTo(String.valueOf(rank));
            ranks += rank == null ? 0 : 1;
            sums += row.at("/basis").asString("").startsWith("SUM") ? 1 : 0;
            means += row.at("/basis").asString("").startsWith("MEAN") ? 1 : 0;
        }
    }
}
