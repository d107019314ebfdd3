package grantledger.query.indicator.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.query.fixtures.Followed;
import grantledger.query.fixtures.Relay;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class IndicatorsTest {

    private final Followed employed = Followed.indicator(Aggregation.MEAN, Direction.BETTER);

    @Test
    void tell_what_is_measured_and_how_much_of_it_is_published() {
        employed.published("2018", "0127 73.5", "0162 78.2");
        long last = employed.published("2019-Q3", "0127 74");
        employed.published("2018", "0127 73.4");

        JsonNode shown = employed.shown("");

        assertThat(shown.at("/indicatorId").stringValue())
                .isEqualTo(employed.id().toString());
        assertThat(shown.at("/title").stringValue()).isEqualTo("Andel förvärvsarbetande");
        assertThat(shown.at("/definition").stringValue()).isEqualTo("Av dem som är 20–64 år");
        assertThat(shown.at("/aggregation").stringValue()).isEqualTo("MEAN");
        assertThat(shown.at("/higherIs").stringValue()).isEqualTo("BETTER");
        assertThat(shown.at("/definedAt").stringValue())
                .isEqualTo(Relay.recordedAt(last - 2).toString());
        assertThat(shown.at("/valueCount").intValue()).isEqualTo(3);
        assertThat(shown.at("/firstPeriod").stringValue()).isEqualTo("2018");
        assertThat(shown.at("/lastPeriod").stringValue()).isEqualTo("2019-Q3");
        assertThat(shown.at("/version").intValue()).isEqualTo(4);
        assertThat(shown.at("/position").longValue()).isEqualTo(last + 1);
    }

    @Test
    void are_listed_and_filtered_and_found_and_put_in_order() {
        String word = UUID.randomUUID().toString();
        Followed.indicator(IndicatorArea.HOUSING, "Ö " + word, "antal", Aggregation.SUM, Direction.WORSE);
        Followed.indicator(IndicatorArea.CRIME, "Z " + word, "Årsverken", Aggregation.SUM, Direction.WORSE);
        Followed.indicator(IndicatorArea.CRIME, "Å " + word, "kronor", Aggregation.SUM, Direction.WORSE);

        assertThat(titles("q=" + word)).containsExactly("Z", "Å", "Ö");
        assertThat(titles("sort=-title&q=" + word)).containsExactly("Ö", "Å", "Z");
        assertThat(titles("sort=unit&q=" + word)).containsExactly("Ö", "Å", "Z");
        assertThat(titles("sort=-area&q=" + word).getFirst()).isEqualTo("Ö");
        assertThat(titles("area=CRIME&q=" + word)).containsExactly("Z", "Å");
        assertThat(list("size=1&page=1&q=" + word).at("/total").intValue()).isEqualTo(3);
        assertThat(list("q=" + word).at("/rows/0/firstPeriod").isNull()).isTrue();
        assertThat(list("q=" + word).at("/rows/0/valueCount").intValue()).isZero();
    }

    @Test
    void have_a_row_for_each_place_and_period_by_the_name_of_that_year() {
        long position =
                employed.noted("2007", "Ur RAMS", "SE 77", "23 76.1", "2023 78.2 391 500", "0180-SKARHOLMEN 66.6");

        JsonNode rows = employed.shown("").at("/rows");
        assertThat(values(rows, "place")).containsExactly("0180-SKARHOLMEN", "2023", "23", "SE");
        assertThat(values(rows, "placeName")).containsExactly("0180-SKARHOLMEN", "Malung", "Jämtlands län", "Sverige");
        assertThat(values(rows, "kind")).containsExactly("AREA", "MUNICIPALITY", "COUNTY", "COUNTRY");
        JsonNode malung = rows.get(1);
        assertThat(malung.at("/value").decimalValue()).isEqualByComparingTo("78.2");
        assertThat(malung.at("/numerator").intValue()).isEqualTo(391);
        assertThat(malung.at("/denominator").intValue()).isEqualTo(500);
        assertThat(malung.at("/position").longValue()).isEqualTo(position);
        assertThat(malung.at("/publishedAt").stringValue())
                .isEqualTo(Relay.recordedAt(position).toString());
        assertThat(malung.at("/note").stringValue()).isEqualTo("Ur RAMS");
        assertThat(malung.at("/correctedBy").isNull()).isTrue();
    }

    @Test
    void show_what_holds_and_what_was_corrected_only_when_asked() {
        long first = employed.published("2018", "0127 73.5", "0162 78.2");
        long second = employed.published("2018", "0127 73.4");
        long third = employed.published("2018", "0127 73.6");

        assertThat(values(employed.shown("?place=0127").at("/rows"), "value")).containsExactly("73.6");
        JsonNode all = employed.shown("?place=0127&revisions=true").at("/rows");
        assertThat(values(all, "value")).containsExactly("73.5", "73.4", "73.6");
        assertThat(values(all, "position"))
                .containsExactly(String.valueOf(first), String.valueOf(second), String.valueOf(third));
        assertThat(values(all, "correctedBy")).containsExactly(String.valueOf(second), String.valueOf(third), "");
        assertThat(employed.shown("?revisions=false").at("/total").intValue()).isEqualTo(2);
    }

    @Test
    void of_a_municipality_that_moved_have_its_history() {
        employed.published("2006", "1917 70", "0380 71");
        employed.published("2007", "0331 72");

        JsonNode heby = employed.shown("?place=0331&sort=period").at("/rows");
        assertThat(values(heby, "place")).containsExactly("1917", "0331");
        assertThat(values(heby, "placeName")).containsExactly("Heby", "Heby");
        assertThat(values(employed.shown("?place=1917").at("/rows"), "place")).containsExactly("1917");
    }

    @Test
    void are_asked_for_places_in_either_way() {
        employed.published("2018", "0127 1", "0162 2", "01 3", "SE 4");

        for (String asked : List.of("place=0127&place=01", "place=0127,01", "place=0127,%2001&place=0127")) {
            assertThat(values(employed.shown("?" + asked).at("/rows"), "place"))
                    .as(asked)
                    .containsExactly("01", "0127");
        }
    }

    @Test
    void are_asked_for_from_one_period_to_another() {
        employed.published("2018", "0127 1");
        employed.published("2018-Q4", "0127 2");
        employed.published("2019", "0127 3");
        employed.published("2019-Q1", "0127 4");
        employed.published("2019-Q4", "0127 5");
        employed.published("2020", "0127 6");

        assertThat(periods("from=2019&to=2019")).containsExactly("2019", "2019-Q1", "2019-Q4");
        assertThat(periods("from=2018-Q4")).containsExactly("2018-Q4", "2019", "2019-Q1", "2019-Q4", "2020");
        assertThat(periods("from=2019-Q2")).containsExactly("2019-Q4", "2020");
        assertThat(periods("to=2019-Q1")).containsExactly("2018", "2018-Q4", "2019-Q1");
        assertThat(periods("from=2021")).isEmpty();
    }

    @Test
    void refuse_what_is_no_place_or_period_by_the_name_of_the_field() {
        refused("place=0199", "place");
        refused("place=00", "place");
        refused("place=0127,", "place");
        refused("place=0199-X", "place");
        refused("from=soon", "from");
        refused("from=2019-Q5", "from");
        refused("to=19", "to");
        refused("from=2019&to=2018-Q4", "to");
        refused("revisions=perhaps", "revisions");
        refused("sort=note", "sort");
        refused("colour=red", "colour");
        assertThat(SERVICE.get("/api/indicators/%s", UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void are_public_facts_and_say_of_no_person() {
        employed.published("2018", "0127 73.5");

        for (String role : List.of("REPORTER", "APPLICANT", "ASSESSOR", "IMPORTER", "OFFICER")) {
            for (String path : List.of("", "?revisions=true", "/comparison?places=0127")) {
                var answer = employed.get(path).as("x", role).answer();
                assertThat(answer.statusCode()).as(role + path).isEqualTo(200);
                assertThat(answer.body()).doesNotContain(Followed.PUBLISHER);
            }
            assertThat(SERVICE.get("/api/indicators").as("x", role).status()).isEqualTo(200);
        }
        assertThat(employed.get("").as("x", "SOMETHING").status()).isEqualTo(403);
        assertThat(employed.get("").withToken(null).status()).isEqualTo(401);
    }

    @Test
    void can_be_csv() {
        employed.noted("2018", "=1+1", "0127 73.5", "1480 70");

        String csv =
                employed.get("?size=1").header("Accept", "text/csv").answer().body();
        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "place,placeName,kind,period,value,numerator,denominator,position,publishedAt,note,correctedBy");
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast())
                .startsWith("1480,Göteborg,MUNICIPALITY,2018,70,,,")
                .endsWith(",'=1+1,");
        assertThat(SERVICE.get("/api/indicators")
                        .header("Accept", "text/csv")
                        .answer()
                        .body())
                .startsWith("indicatorId,area,title,unit,definition,source,aggregation,higherIs,definedAt,valueCount,");
    }

    @Test
    void are_walked_through_in_every_order_without_loss() {
        employed.published("2018", "0127 1", "0162 1", "0180 2", "01 3");
        employed.published("2018", "0127 2");
        employed.published("2019", "0127 2", "SE 1");

        for (String order : List.of("place", "period", "value", "position")) {
            for (String sort : List.of(order, "-" + order)) {
                String rows = "?revisions=true&sort=" + sort;
                List<String> whole = new ArrayList<>();
                employed.shown(rows).at("/rows").forEach(row -> whole.add(row.toString()));
                assertThat(walked(rows)).as(sort).isEqualTo(whole).hasSize(7);
            }
        }
    }

    private List<String> walked(String rows) {
        List<String> walked = new ArrayList<>();
        JsonNode page = employed.shown(rows + "&size=2");
        page.at("/rows").forEach(row -> walked.add(row.toString()));
        while (!page.at("/next").isNull()) {
            page = employed.shown(rows + "&size=2&after=" + page.at("/next").stringValue());
            page.at("/rows").forEach(row -> walked.add(row.toString()));
        }
        return walked;
    }

    private List<String> periods(String asked) {
        return values(employed.shown("?" + asked).at("/rows"), "period");
    }

    private void refused(String query, String field) {
        JsonNode problem = employed.get("?" + query).body();
        assertThat(problem.at("/status").intValue()).as(query).isEqualTo(400);
        assertThat(problem.at("/errors/0/field").stringValue()).isEqualTo(field);
    }

    private static List<String> titles(String query) {
        return values(list(query).at("/rows"), "title").stream()
                .map(title -> title.substring(0, 1))
                .toList();
    }

    private static JsonNode list(String query) {
        return SERVICE.get("/api/indicators?%s", query).after(RELAY.position()).ok();
    }

    /** Texts, and empty for null. */
    private static List<String> values(JsonNode rows, String field) {
        return rows.valueStream()
                .map(row -> row.at("/" + field))
                .map(value -> value.isNull() ? "" : value.asString())
                .toList();
    }
}
