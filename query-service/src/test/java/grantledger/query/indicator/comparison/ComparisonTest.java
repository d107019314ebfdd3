package grantledger.query.indicator.comparison;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.query.fixtures.Followed;
import grantledger.query.fixtures.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class ComparisonTest {

    private final Followed employed = Followed.indicator(Aggregation.MEAN, Direction.BETTER);

    @Test
    void stands_two_municipalities_beside_their_county_and_the_country() {
        employed.published("2018", "0127 73.5", "0162 78.2", "01 76", "SE 77", "1480 70");
        employed.published("2019", "0127 75", "0162 78.2", "SE 77.5");

        JsonNode shown = employed.shown("/comparison?places=0127,0162");

        assertThat(shown.at("/title").stringValue()).isEqualTo("Andel förvärvsarbetande");
        assertThat(shown.at("/caution").stringValue()).contains("no proof");
        assertThat(shown.at("/rows").valueStream().map(ComparisonTest::placeAndPeriod))
                .containsExactly(
                        "0127 2018", "0127 2019", "0162 2018", "0162 2019", "01 2018", "01 2019", "SE 2018", "SE 2019");
        JsonNode botkyrka = row(shown, "0127", "2019");
        assertThat(botkyrka.at("/placeName").stringValue()).isEqualTo("Botkyrka");
        assertThat(botkyrka.at("/value").decimalValue()).isEqualByComparingTo("75");
        assertThat(botkyrka.at("/basis").stringValue()).isEqualTo("PUBLISHED");
        assertThat(botkyrka.at("/changeSince").stringValue()).isEqualTo("2018");
        assertThat(botkyrka.at("/change").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(botkyrka.at("/changePercent").decimalValue()).isEqualByComparingTo("2.0");
        assertThat(botkyrka.at("/rank").intValue()).isEqualTo(2);
        assertThat(botkyrka.at("/ranked").intValue()).isEqualTo(2);
        assertThat(row(shown, "0127", "2018").at("/ranked").intValue()).isEqualTo(3);
        JsonNode county = row(shown, "01", "2019");
        assertThat(county.at("/value").isNull())
                .as("only two of its municipalities have one")
                .isTrue();
        assertThat(county.at("/basis").isNull()).isTrue();
        assertThat(county.at("/municipalities").intValue()).isEqualTo(26);
        assertThat(county.at("/municipalitiesCounted").intValue()).isZero();
        assertThat(county.at("/change").isNull()).isTrue();
    }

    @Test
    void says_what_a_county_s_value_follows_from() {
        Followed crowded = Followed.indicator(Aggregation.SUM, Direction.WORSE);
        crowded.published("2019", "1060 1", "1080 2", "1081 3", "1082 4", "1083 5", "0980 9");
        employed.published(
                "2019", "1060 80 80 100", "1080 50 150 300", "1081 50 150 300", "1082 70 70 100", "1083 60 120 200");

        JsonNode sum = row(crowded.shown("/comparison?places=1080"), "10", "2019");
        assertThat(sum.at("/value").intValue()).isEqualTo(15);
        assertThat(sum.at("/basis").stringValue()).isEqualTo("SUM_OF_MUNICIPALITIES");
        assertThat(sum.at("/municipalitiesCounted").intValue()).isEqualTo(5);
        assertThat(sum.at("/position").isNull()).isTrue();
        assertThat(sum.at("/rank").intValue())
                .as("Gotland has 9, which is better")
                .isEqualTo(2);
        JsonNode mean = row(employed.shown("/comparison?places=1080"), "10", "2019");
        assertThat(mean.at("/value").decimalValue()).isEqualByComparingTo("57");
        assertThat(mean.at("/basis").stringValue()).isEqualTo("MEAN_OF_MUNICIPALITIES");
        JsonNode country = row(employed.shown("/comparison"), "SE", "2019");
        assertThat(country.at("/value").isNull()).isTrue();
        assertThat(country.at("/municipalities").intValue()).isEqualTo(290);
        assertThat(country.at("/municipalitiesCounted").intValue()).isEqualTo(5);
    }

    @Test
    void never_adds_what_neither_sums_nor_means_are_made_of() {
        Followed none = Followed.indicator(Aggregation.NONE, Direction.NEITHER);
        none.published("2019", "0980 5");

        JsonNode county = row(none.shown("/comparison?places=0980"), "09", "2019");
        assertThat(county.at("/value").isNull()).isTrue();
        assertThat(county.at("/municipalities").isNull()).isTrue();
        JsonNode municipality = row(none.shown("/comparison?places=0980"), "0980", "2019");
        assertThat(municipality.at("/rank").isNull()).isTrue();
        assertThat(municipality.at("/ranked").isNull()).isTrue();
    }

    @Test
    void follows_a_municipality_from_one_county_to_another() {
        employed.published("2006", "1917 70");
        employed.published("2008", "0331 77");

        JsonNode shown = employed.shown("/comparison?places=0331");
        assertThat(shown.at("/rows").valueStream().map(ComparisonTest::placeAndPeriod))
                .containsExactly(
                        "0331 2006", "0331 2008", "03 2006", "03 2008", "19 2006", "19 2008", "SE 2006", "SE 2008");
        assertThat(row(shown, "0331", "2006").at("/publishedUnder").stringValue())
                .isEqualTo("1917");
        assertThat(row(shown, "0331", "2008").at("/changePercent").decimalValue())
                .isEqualByComparingTo("10");
        assertThat(employed.shown("/comparison?places=0331&from=2008")
                        .at("/rows")
                        .size())
                .isEqualTo(3);
        assertThat(employed.shown("/comparison?places=1917")
                        .at("/rows")
                        .valueStream()
                        .map(ComparisonTest::placeAndPeriod))
                .as("a code that there was until 2006")
                .containsExactly("1917 2006", "19 2006", "19 2008", "SE 2006", "SE 2008");
    }

    @Test
    void compares_years_with_years_and_quarters_with_quarters() {
        employed.published("2018", "0127 100");
        employed.published("2018-Q4", "0127 20");
        employed.published("2019", "0127 110");
        employed.published("2019-Q1", "0127 30");

        JsonNode shown = employed.shown("/comparison?places=0127");
        assertThat(row(shown, "0127", "2019").at("/changeSince").stringValue()).isEqualTo("2018");
        assertThat(row(shown, "0127", "2019-Q1").at("/changeSince").stringValue())
                .isEqualTo("2018-Q4");
        assertThat(row(shown, "0127", "2019-Q1").at("/change").intValue()).isEqualTo(10);
        assertThat(row(employed.shown("/comparison?places=0127&from=2019"), "0127", "2019")
                        .at("/change")
                        .intValue())
                .as("since a chosen year")
                .isZero();
    }

    @Test
    void gives_no_percent_of_what_is_not_above_zero() {
        employed.published("2018", "0127 0", "0162 -2");
        employed.published("2019", "0127 5", "0162 4");

        JsonNode shown = employed.shown("/comparison?places=0127,0162");
        assertThat(row(shown, "0127", "2019").at("/change").intValue()).isEqualTo(5);
        assertThat(row(shown, "0127", "2019").at("/changePercent").isNull()).isTrue();
        assertThat(row(shown, "0162", "2019").at("/changePercent").isNull()).isTrue();
    }

    @Test
    void shows_a_correction_and_not_what_it_corrects() {
        employed.published("2018", "0127 73.5", "0162 70");
        employed.published("2018", "0127 60");

        assertThat(row(employed.shown("/comparison?places=0127"), "0127", "2018")
                        .at("/rank")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void stands_what_was_granted_and_paid_beside_the_values() {
        employed.published("2020", "1440 70", "1440-NOL 60");
        employed.published("2020-Q2", "1440 70");
        employed.published("2021", "1440 71");
        JsonNode before = employed.shown("/comparison?places=1440,1440-NOL");

        UUID call = UUID.randomUUID();
        UUID grant = UUID.randomUUID();
        RELAY.send(call, Given.announced(call, 1));
        RELAY.send(
                grant,
                Given.established(grant, UUID.randomUUID(), call, Given.ALE, 100_000),
                new PaymentReleased(grant, 1, 50_000, "controller"),
                new PaymentConfirmed(grant, 1, 50_000, LocalDate.parse("2021-01-01"), "OCR"));
        UUID regional = UUID.randomUUID();
        RELAY.send(
                regional,
                Given.established(
                        regional,
                        UUID.randomUUID(),
                        call,
                        new Applicant("Regionen", "999900-0046", ApplicantType.REGION, "14", null),
                        7_000));
        JsonNode after = employed.shown("/comparison?places=1440,1440-NOL");

        for (String period : List.of("2020", "2020-Q2")) {
            assertThat(more(before, after, "1440", period, "grantedAmountSek"))
                    .as(granted(grant))
                    .isEqualTo(granted(grant).startsWith(period) ? 100_000 : 0);
        }
        assertThat(more(before, after, "14", "2020", "grantedAmountSek")).isEqualTo(107_000);
        assertThat(more(before, after, "SE", "2020", "grantedAmountSek")).isEqualTo(107_000);
        assertThat(more(before, after, "1440", "2021", "grantedAmountSek")).isZero();
        assertThat(more(before, after, "1440", "2020", "paidSek")).isZero();
        assertThat(more(before, after, "1440", "2021", "paidSek")).isEqualTo(50_000);
        assertThat(more(before, after, "SE", "2021", "paidSek")).isEqualTo(50_000);
        assertThat(row(after, "1440-NOL", "2020").at("/grantedAmountSek").isNull())
                .isTrue();
    }

    /** The quarter, as the log's clock has it. */
    private static String granted(UUID grant) {
        LocalDate day = LocalDate.parse(SERVICE.get("/api/grants/%s", grant)
                .after(RELAY.position())
                .ok()
                .at("/establishedAt")
                .stringValue()
                .substring(0, 10));
        return day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
    }

    @Test
    void tells_of_money_those_alone_who_may_read_a_call_s_distribution() {
        employed.published("2020", "1440 70");

        for (String role : List.of("OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "ADMIN", "REPORTER")) {
            assertThat(money(role)).as(role).isTrue();
        }
        for (String role : List.of("APPLICANT", "ASSESSOR", "IMPORTER")) {
            assertThat(money(role)).as(role).isFalse();
        }
    }

    private boolean money(String role) {
        JsonNode row = row(employed.get("/comparison?places=1440").as("x", role).ok(), "SE", "2020");
        assertThat(row.at("/paidSek").isNull())
                .isEqualTo(row.at("/grantedAmountSek").isNull());
        return !row.at("/paidSek").isNull();
    }

    @Test
    void refuses_what_is_no_place_or_period_or_too_many() {
        String many = Stream.concat(IntStream.range(0, 50).mapToObj(i -> "0180-X" + i), Stream.of("0127"))
                .collect(Collectors.joining(","));
        assertThat(employed.get("/comparison?places=" + many)
                        .body()
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("places");
        assertThat(employed.get("/comparison?places=0199")
                        .body()
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("places");
        assertThat(employed.get("/comparison?from=x")
                        .body()
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("from");
        assertThat(SERVICE.get("/api/indicators/%s/comparison", UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(employed.shown("/comparison?places=0127").at("/rows").size())
                .as("where nothing is published")
                .isZero();
    }

    @Test
    void can_be_csv() {
        employed.published("2018", "0127 73.5");

        List<String> lines = employed.get("/comparison?places=0127")
                .header("Accept", "text/csv")
                .answer()
                .body()
                .lines()
                .toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "place,publishedUnder,placeName,kind,period,value,basis,municipalities,municipalitiesCounted,"
                                + "changeSince,change,changePercent,rank,ranked,grantedAmountSek,paidSek,position");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith("0127,0127,Botkyrka,MUNICIPALITY,2018,73.5,PUBLISHED,,,2018,0,0,1,1,");
    }

    private static long more(JsonNode before, JsonNode after, String place, String period, String field) {
        return row(after, place, period).at("/" + field).longValue()
                - row(before, place, period).at("/" + field).longValue();
    }

    private static JsonNode row(JsonNode shown, String place, String period) {
        return shown.at("/rows")
                .valueStream()
                .filter(row -> placeAndPeriod(row).equals(place + " " + period))
                .findFirst()
                .orElseThrow();
    }

    private static String placeAndPeriod(JsonNode row) {
        return row.at("/place").stringValue() + " " + row.at("/period").stringValue();
    }
}
