package grantledger.query.picturing.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.picturing.charts.BarChart;
import grantledger.query.picturing.charts.LineChart;
import grantledger.query.picturing.charts.LineChart.Point;
import grantledger.query.picturing.wording.Language;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorPicturesTest {

    @Test
    void of_a_series_have_a_line_for_each_place_with_its_values_in_the_order_of_time() {
        LineChart chart =
                (LineChart) PicturedIndicators.series(Language.ENGLISH).chart();

        assertThat(chart.lines()).extracting(LineChart.Line::id).containsExactly("0180", "0180-SKARHOLMEN", "01", "SE");
        assertThat(chart.lines().getFirst().points())
                .extracting(Point::period)
                .containsExactly("2018", "2019", "2020", "2022");
        assertThat(chart.words(Language.SWEDISH))
                .contains("Skärholmen, 2018: 63,0\u00a0%, 2019: 64,2\u00a0%, 2020: 66,6\u00a0%, 2021: 66,1\u00a0%,"
                        + " 2022: 67,9\u00a0%");
    }

    @Test
    void of_a_comparison_have_the_places_side_by_side_for_each_period_the_latest_first() {
        BarChart chart =
                (BarChart) PicturedIndicators.comparison(Language.ENGLISH).chart();

        assertThat(chart.groups())
                .extracting(BarChart.Group::name)
                .containsExactly("2022", "2021", "2020", "2019", "2018");
        assertThat(chart.groups().get(1).bars()).hasSize(3);
        assertThat(chart.groups().getFirst().bars().getFirst().value()).isEqualTo(new BigDecimal("81.4"));
        assertThat(PicturedIndicators.comparison(Language.ENGLISH).notes().getFirst())
                .contains("no proof");
    }

    @Test
    void call_a_place_without_a_name_by_its_code_and_quarters_by_theirs() {
        List<PlaceValue> values = List.of(
                new PlaceValue("0180", null, "2020-Q2", BigDecimal.TWO),
                new PlaceValue("0180", null, "2019-Q4", BigDecimal.ONE));
        IndicatorInWords indicator = new IndicatorInWords("Brott", "antal", "BRÅ");

        LineChart chart = (LineChart) SeriesPicture.of(indicator, values, values.size(), Language.ENGLISH)
                .chart();

        assertThat(chart.lines().getFirst().name()).isEqualTo("0180");
        assertThat(chart.lines().getFirst().points()).extracting(Point::period).containsExactly("2019-Q4", "2020-Q2");
    }
}
