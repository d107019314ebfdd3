package grantledger.query.indicator.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.query.indicator.comparison.PeriodFigures.Standing;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Blekinge (10) has five municipalities, Gotland (09) one. */
class PeriodFiguresTest {

    private final Map<String, Value> published = new TreeMap<>();

    @Test
    void a_county_s_value_is_the_sum_of_its_municipalities_where_all_have_one() {
        publish("1060", "1");
        publish("1080", "2");
        publish("1081", "3.5");
        publish("1082", "4");

        assertThat(figures(Aggregation.SUM).figure("10")).isEqualTo(new Figure(null, null, 5, 4, null));
        publish("1083", "5");
        assertThat(figures(Aggregation.SUM).figure("10"))
                .isEqualTo(new Figure(new BigDecimal("15.5"), Basis.SUM_OF_MUNICIPALITIES, 5, 5, null));
    }

    @Test
    void a_mean_is_weighted_by_denominators_where_all_have_one() {
        publish("1060", "80", "80", "100");
        publish("1080", "50", "150", "300");
        publish("1081", "66.7", "200", "300");
        publish("1082", "70", "70", "100");
        publish("1083", "60");

        assertThat(figures(Aggregation.MEAN).figure("10")).isEqualTo(new Figure(null, null, 5, 4, null));
        publish("1083", "60", "120", "200");
        assertThat(figures(Aggregation.MEAN).figure("10"))
                .as("620 of 1000 in percent, by one decimal more than 66.7")
                .isEqualTo(new Figure(new BigDecimal("62.00"), Basis.MEAN_OF_MUNICIPALITIES, 5, 5, null));
    }

    @Test
    void a_mean_is_of_the_scale_that_its_values_have() {
        publish("0980", "256800", "1284000000", "5000");
        assertThat(figures(Aggregation.MEAN).figure("09").value()).isEqualByComparingTo("256800");
        publish("0980", "12.3", "123", "10000");
        assertThat(figures(Aggregation.MEAN).figure("09").value())
                .as("per 1,000")
                .isEqualByComparingTo("12.3");
        publish("0980", "0", "0", "10000");
        assertThat(figures(Aggregation.MEAN).figure("09").value()).isEqualByComparingTo("0");
    }

    @Test
    void what_is_published_goes_before_what_follows() {
        publish("0980", "7");
        publish("09", "8");

        assertThat(figures(Aggregation.SUM).figure("09")).isEqualTo(Figure.published(published.get("09")));
    }

    @Test
    void nothing_follows_where_the_indicator_says_so_or_for_less_than_a_county() {
        publish("0980", "7");

        assertThat(figures(Aggregation.NONE).figure("09")).isEqualTo(Figure.NONE);
        assertThat(figures(Aggregation.SUM).figure("0980-VISBY")).isEqualTo(Figure.NONE);
        assertThat(figures(Aggregation.SUM).figure("SE")).isEqualTo(new Figure(null, null, 290, 1, null));
    }

    @Test
    void a_county_has_the_municipalities_of_the_year() {
        assertThat(figures(2002, Aggregation.SUM).figure("03").municipalities()).isEqualTo(6);
        assertThat(figures(2003, Aggregation.SUM).figure("03").municipalities())
                .as("and Knivsta")
                .isEqualTo(7);
        assertThat(figures(2007, Aggregation.SUM).figure("03").municipalities())
                .as("and Heby")
                .isEqualTo(8);
    }

    @Test
    void places_of_a_kind_are_ranked_and_share_a_rank_when_they_are_alike() {
        publish("0127", "73.5");
        publish("0162", "78.2");
        publish("0163", "78.20");
        publish("0180", "70");
        publish("0180-SKARHOLMEN", "66.6");
        publish("SE", "99");

        assertThat(standing(Direction.BETTER, "0162")).isEqualTo(new Standing(1, 4));
        assertThat(standing(Direction.BETTER, "0163")).isEqualTo(new Standing(1, 4));
        assertThat(standing(Direction.BETTER, "0127")).isEqualTo(new Standing(3, 4));
        assertThat(standing(Direction.WORSE, "0127")).isEqualTo(new Standing(2, 4));
        assertThat(standing(Direction.WORSE, "0162")).isEqualTo(new Standing(3, 4));
        assertThat(standing(Direction.BETTER, "0180-SKARHOLMEN")).isEqualTo(new Standing(1, 1));
        assertThat(standing(Direction.NEITHER, "0162")).isEqualTo(Standing.NONE);
        assertThat(standing(Direction.BETTER, "SE")).isEqualTo(Standing.NONE);
        assertThat(standing(Direction.BETTER, "0181")).isEqualTo(Standing.NONE);
    }

    @Test
    void counties_are_ranked_with_those_whose_value_follows() {
        publish("0980", "7");
        publish("10", "8");
        publish("12", "6");

        assertThat(standing(Direction.BETTER, "09")).isEqualTo(new Standing(2, 3));
        assertThat(standing(Direction.BETTER, "10")).isEqualTo(new Standing(1, 3));
    }

    private Standing standing(Direction higherIs, String code) {
        PeriodFigures figures = new PeriodFigures(2019, published, Aggregation.SUM, higherIs);
        return figures.standing(code, figures.figure(code).value());
    }

    private PeriodFigures figures(Aggregation aggregation) {
        return figures(2019, aggregation);
    }

    private PeriodFigures figures(int year, Aggregation aggregation) {
        return new PeriodFigures(year, published, aggregation, Direction.BETTER);
    }

    private void publish(String place, String value) {
        published.put(place, new Value(new BigDecimal(value), null, null, 1));
    }

    private void publish(String place, String value, String numerator, String denominator) {
        published.put(
                place, new Value(new BigDecimal(value), new BigDecimal(numerator), new BigDecimal(denominator), 1));
    }
}
