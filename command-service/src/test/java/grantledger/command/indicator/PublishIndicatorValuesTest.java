package grantledger.command.indicator;

import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.indicator.IndicatorRule.INDICATOR_HAS_ROOM;
import static grantledger.command.indicator.IndicatorRule.ONE_VALUE_PER_PLACE;
import static grantledger.command.indicator.IndicatorRule.PERIOD_HAS_BEGUN;
import static grantledger.command.indicator.IndicatorRule.PLACE_OF_PERIOD;
import static grantledger.command.indicator.IndicatorRule.QUOTIENT_OF_WHAT_IS_GIVEN;
import static grantledger.command.indicator.Indicators.defined;
import static grantledger.command.indicator.Indicators.many;
import static grantledger.command.indicator.Indicators.published;
import static grantledger.command.indicator.Indicators.publishing;
import static grantledger.command.indicator.Indicators.quotient;
import static grantledger.command.indicator.Indicators.value;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.handling.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishIndicatorValuesTest {

    private final Rulebook rules = Rulebook.ofIndicators();

    @Test
    void publishes_values_of_country_county_municipality_and_area() {
        PublishIndicatorValues all = publishing(
                "2019",
                value("SE", "79.1"),
                value("01", "80"),
                value("0127", "73.5"),
                value("0180-SKARHOLMEN", "66.6"));
        rules.given(defined()).when(OFFICER, all).then(published(all));
    }

    @Test
    void a_later_publication_corrects_an_earlier_one() {
        PublishIndicatorValues first = publishing("2019", value("0127", "73.5"));
        PublishIndicatorValues correction = publishing("2019", value("0127", "73.8"));
        rules.given(defined(), published(first)).when(OFFICER, correction).then(published(correction));
    }

    @Test
    void refuses_a_period_that_has_not_begun() {
        rules.given(defined())
                .when(OFFICER, publishing(nextYear(), value("SE", "1")))
                .refusedBy(PERIOD_HAS_BEGUN, "period");
        rules.given(defined())
                .when(OFFICER, publishing(nextYear() + "-Q1", value("SE", "1")))
                .refusedBy(PERIOD_HAS_BEGUN, "period");
    }

    @Test
    void refuses_a_place_that_there_was_not() {
        rules.given(defined())
                .when(OFFICER, publishing("2006", value("1917", "1"), value("0331", "1")))
                .refusedBy(PLACE_OF_PERIOD, "values[1].place");
    }

    @Test
    void refuses_two_values_for_a_place() {
        rules.given(defined())
                .when(OFFICER, publishing("2019", value("0127", "1"), value("0162", "2"), value("0127", "3")))
                .refusedBy(ONE_VALUE_PER_PLACE, "values[2].place");
    }

    @Test
    void takes_a_quotient_as_it_is_in_percent_or_per_thousand() {
        PublishIndicatorValues quotients = publishing(
                "2019",
                quotient("SE", "0.735", "39690", "54000"),
                quotient("0127", "73.5", "39690", "54000"),
                quotient("0162", "735", "39690", "54000"),
                quotient("0180", "67", "2", "3"));
        rules.given(defined()).when(OFFICER, quotients).then(published(quotients));
    }

    @Test
    void refuses_a_value_that_is_not_the_quotient_of_what_is_given() {
        rules.given(defined())
                .when(OFFICER, publishing("2019", quotient("0127", "75.3", "39690", "54000")))
                .refusedBy(QUOTIENT_OF_WHAT_IS_GIVEN, "values[0].value");
        rules.given(defined())
                .when(OFFICER, publishing("2019", quotient("0127", "1", "1", "0")))
                .refusedBy(QUOTIENT_OF_WHAT_IS_GIVEN, "values[0].denominator");
        rules.given(defined())
                .when(
                        OFFICER,
                        publishing(
                                "2019",
                                new PublishedValueInput(
                                        "SE",
                                        value("SE", "1").value(),
                                        null,
                                        value("SE", "1").value())))
                .refusedBy(QUOTIENT_OF_WHAT_IS_GIVEN, "values[0].numerator");
    }

    @Test
    void names_every_value_that_breaks_a_rule() {
        rules.given(defined())
                .when(
                        OFFICER,
                        publishing(
                                "2019",
                                value("SE", "79.1"),
                                value("1917", "1"),
                                quotient("0127", "75.3", "39690", "54000"),
                                value("SE", "80"),
                                value("9999", "1")))
                .refusedBy(
                        PLACE_OF_PERIOD,
                        List.of("values[1].place", "values[2].value", "values[3].place", "values[4].place"));
    }

    @Test
    void names_the_first_hundred_of_very_many() {
        PublishedValueInput[] nowhere = IntStream.range(0, 1_000)
                .mapToObj(i -> value("1917-%d".formatted(i), "1"))
                .toArray(PublishedValueInput[]::new);
        rules.given(defined())
                .when(OFFICER, publishing("2019", nowhere))
                .refusedBy(
                        PLACE_OF_PERIOD,
                        IntStream.range(0, 100)
                                .mapToObj("values[%d].place"::formatted)
                                .toList());
    }

    @Test
    void refuses_more_values_than_an_indicator_has_room_for() {
        rules.given(defined(), many(50_000))
                .when(OFFICER, publishing("2019", value("SE", "1")))
                .refusedBy(INDICATOR_HAS_ROOM);
        PublishIndicatorValues last = publishing("2019", value("SE", "1"));
        rules.given(defined(), many(49_999)).when(OFFICER, last).then(published(last));
    }

    @Test
    void a_quarter_begins_with_its_first_month() {
        assertThat(Period.Read.firstDay("2019")).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(Period.Read.firstDay("2019-Q4")).isEqualTo(LocalDate.of(2019, 10, 1));
    }

    private static String nextYear() {
        return String.valueOf(OFFICER.today().getYear() + 1);
    }
}
