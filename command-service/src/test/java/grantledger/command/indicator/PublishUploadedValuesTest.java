package grantledger.command.indicator;

import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.indicator.IndicatorRule.INDICATOR_HAS_ROOM;
import static grantledger.command.indicator.IndicatorRule.ONE_VALUE_PER_PLACE;
import static grantledger.command.indicator.IndicatorRule.PERIOD_HAS_BEGUN;
import static grantledger.command.indicator.IndicatorRule.PLACE_OF_PERIOD;
import static grantledger.command.indicator.Indicators.INDICATOR;
import static grantledger.command.indicator.Indicators.defined;
import static grantledger.command.indicator.Indicators.many;
import static grantledger.command.indicator.Indicators.published;
import static grantledger.command.indicator.Indicators.publishing;
import static grantledger.command.indicator.Indicators.quotient;
import static grantledger.command.indicator.Indicators.value;

import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishUploadedValuesTest {

    private final Rulebook rules = Rulebook.ofIndicators();

    private static UploadedValue line(int number, String period, String place) {
        return new UploadedValue(number, period, value(place, "1"));
    }

    private static PublishUploadedValues uploading(UploadedValue... values) {
        return new PublishUploadedValues(INDICATOR, List.of(values), null);
    }

    @Test
    void publishes_each_period_of_the_file_by_itself_the_earliest_first() {
        rules.given(defined())
                .when(
                        OFFICER,
                        uploading(
                                line(2, "2019", "SE"),
                                line(3, "2018", "SE"),
                                line(4, "2019", "0127"),
                                line(5, "2019-Q1", "SE")))
                .then(
                        published(publishing("2018", value("SE", "1"))),
                        published(publishing("2019", value("SE", "1"), value("0127", "1"))),
                        published(publishing("2019-Q1", value("SE", "1"))));
    }

    @Test
    void publishes_very_many_values_of_a_period_in_pieces() {
        UploadedValue[] lines = IntStream.range(0, 2_001)
                .mapToObj(i -> line(i + 2, "2019", "0180-%d".formatted(i)))
                .toArray(UploadedValue[]::new);
        rules.given(defined())
                .when(OFFICER, uploading(lines))
                .then(piece(lines, 0, 1_000), piece(lines, 1_000, 2_000), piece(lines, 2_000, 2_001));
    }

    private static Event piece(UploadedValue[] lines, int from, int to) {
        return published(publishing(
                "2019",
                IntStream.range(from, to).mapToObj(i -> lines[i].value()).toArray(PublishedValueInput[]::new)));
    }

    @Test
    void names_every_line_that_breaks_a_rule_and_publishes_none() {
        String nextYear = String.valueOf(OFFICER.today().getYear() + 1);
        rules.given(defined())
                .when(
                        OFFICER,
                        uploading(
                                line(2, "2019", "SE"),
                                line(4, "2019", "1917"),
                                line(5, "2006", "0331"),
                                line(6, nextYear, "SE"),
                                line(7, "2019", "SE"),
                                new UploadedValue(8, "2019", quotient("0127", "75.3", "39690", "54000"))))
                .refusedBy(
                        PLACE_OF_PERIOD,
                        List.of("line 4, place", "line 5, place", "line 6, period", "line 7, place", "line 8, value"));
    }

    @Test
    void refuses_a_period_that_has_not_begun_a_place_that_stands_twice_and_more_than_there_is_room_for() {
        String nextYear = String.valueOf(OFFICER.today().getYear() + 1);
        rules.given(defined())
                .when(OFFICER, uploading(line(2, nextYear, "SE")))
                .refusedBy(PERIOD_HAS_BEGUN, "line 2, period");
        rules.given(defined())
                .when(OFFICER, uploading(line(2, "2019", "SE"), line(3, "2019", "SE")))
                .refusedBy(ONE_VALUE_PER_PLACE, "line 3, place");
        rules.given(defined(), many(49_999))
                .when(OFFICER, uploading(line(2, "2018", "SE"), line(3, "2019", "SE")))
                .refusedBy(INDICATOR_HAS_ROOM);
    }
}
