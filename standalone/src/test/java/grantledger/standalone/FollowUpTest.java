package grantledger.standalone;

import static grantledger.standalone.identity.Person.ALE;
import static grantledger.standalone.identity.Person.ANNA;
import static grantledger.standalone.identity.Person.DISA;
import static grantledger.standalone.identity.Person.OLLE;
import static grantledger.standalone.identity.Person.RUT;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.client.Answer;
import grantledger.standalone.running.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Some years of an indicator over HTTP, by the very requests that docs/follow-up.md shows. */
@Tag("system")
@ExtendWith(OneSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowUpTest {
    private static final Pattern REQUESTS = Pattern.compile("(?ms)^```http\\n(.*?)^```$");
    private static final String INDICATOR = "6f0d4f5e-3b0a-4c53-9a55-0d8f1f6f2a10";

    private final TestSystem system;
    private final List<HttpFile.Request> requests;

    FollowUpTest(TestSystem system) {
        this.system = system;
        this.requests = HttpFile.of(
                        REQUESTS.matcher(document())
                                .results()
                                .map(block -> block.group(1))
                                .collect(Collectors.joining("\n")),
                        Map.of(
                                "commands",
                                system.local().command().url() + "/api/commands",
                                "queries",
                                system.local().query().url() + "/api",
                                "OFFICER",
                                system.as(OLLE).token(),
                                "REPORTER",
                                system.as(RUT).token()))
                .requests();
    }

    private static String document() {
        try {
            return Files.readString(Settings.thisHome().resolve("docs/follow-up.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(1)
    void an_officer_defines_what_is_measured() {
        var defined = sends("What is measured");
        assertThat(defined.status()).isEqualTo(201);
        assertThat(defined.id()).isEqualTo(INDICATOR);
    }

    @Test
    @Order(2)
    void values_of_a_year_are_published_and_two_more_years_come_in_a_file() {
        assertThat(sends("The values of one period").body().path("events").size())
                .isEqualTo(1);
        var file = sends("Two more years");
        assertThat(file.body().path("events").size()).isEqualTo(2);
        assertThat(sends("Two more years").body()).as("with the same key").isEqualTo(file.body());
    }

    @Test
    @Order(3)
    void a_file_with_mistakes_is_published_in_no_part_and_its_bad_lines_are_named() {
        var refused = system.commands()
                .upload(
                        "/api/commands/publish-indicator-values?indicatorId=" + INDICATOR,
                        system.as(OLLE).token(),
                        "period;place;value\n2017;0126;74,1\n2017;126;74,1\n2006;0331;70\n2017;SE\n",
                        Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").findValuesAsString("field"))
                .containsExactly("line 3, place", "line 5");
    }

    @Test
    @Order(4)
    void a_value_is_corrected_and_the_log_keeps_both() {
        sends("A correction");
        var published = system.as(ANNA)
                .reads("/api/audit/streams/%s/events?size=500", INDICATOR)
                .path("rows")
                .valueStream()
                .filter(event -> event.at("/payload/period").asString("").equals("2018"))
                .flatMap(event -> event.at("/payload/values").valueStream())
                .filter(value -> value.path("place").asString().equals("0127"))
                .map(value -> value.path("value").decimalValue().toPlainString());
        assertThat(published).containsExactly("75.1", "73.1");
    }

    @Test
    @Order(5)
    void the_series_has_the_value_that_holds_and_on_request_the_earlier_one() {
        assertThat(values(sends("Every value of a place"), "2018")).containsExactlyInAnyOrder("75.1", "73.1");
        var corrected = system.as(RUT)
                .reads("/api/indicators/%s?place=0127&from=2018&to=2018&revisions=true&sort=position", INDICATOR)
                .path("rows");
        assertThat(corrected.at("/0/correctedBy").asLong())
                .isEqualTo(corrected.at("/1/position").asLong());
        assertThat(corrected.at("/1/correctedBy").isNull()).isTrue();
        var holding = system.as(RUT).reads("/api/indicators/%s?place=0127&from=2017&to=2019", INDICATOR);
        assertThat(holding.path("rows").findValuesAsString("value")).containsExactly("72.8", "73.1", "73.5");
    }

    private static List<String> values(Answer series, String period) {
        return series.body()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("period").asString().equals(period))
                .map(row -> row.path("value").asString())
                .toList();
    }

    @Test
    @Order(6)
    void two_municipalities_stand_beside_their_county_and_the_country() {
        var comparison = sends("Two municipalities").body();
        assertThat(comparison
                        .path("rows")
                        .valueStream()
                        .filter(row -> row.path("period").asString().equals("2019"))
                        .map(row -> "%s %s %s"
                                .formatted(
                                        row.path("place").asString(),
                                        row.path("value").asString(),
                                        row.path("change").asString())))
                .containsExactly("0127 73.5 0.7", "0162 78.2 0.8", "01 80 0.8", "SE 79.1 0.8");
        assertThat(comparison.path("caution").asString()).contains("no proof");
    }

    @Test
    @Order(7)
    void an_outcome_of_a_grant_stands_beside_the_indicator_of_its_area_and_unit() {
        var report = reportsOutcome();
        var linked = sends("What grants reported")
                .body()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("reportId").asString().equals(report))
                .toList();
        assertThat(linked).singleElement().satisfies(row -> {
            assertThat(row.path("outcome").asString()).isEqualTo("68.1");
            assertThat(row.path("state").asString()).isEqualToIgnoringCase("approved");
            assertThat(row.path("indicatorIds").valueStream().map(JsonNode::asString))
                    .contains(INDICATOR);
        });
    }

    /** A grant of which a progress report with an outcome is approved; returns the report's id. */
    private String reportsOutcome() {
        var story = new StoryCall(system);
        var call = story.announce("TEST-FOLLOW-UP", 1_000_000).id();
        var application = system.as(ALE)
                .does("submit-application", StoryCall.application(call, ALE.subject(), 100_000))
                .id();
        story.prepare(application, 100_000);
        var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        var grant = system.as(DISA)
                .does("grant-funds", """
                    {'applicationId': '%s', 'amountSek': 100000, 'reasons': 'Good.', 'conditions': [],
                     'instalments': [{'amountSek': 100000, 'payableOn': '%s'}],
                     'reports': [{'kind': 'PROGRESS', 'dueOn': '%s'}, {'kind': 'FINAL', 'dueOn': '%s'}]}\
                    """, application, today, today.plusMonths(5), today.plusYears(2))
                .text("grantId");
        system.as(ALE).does("accept-grant", "{'grantId': '%s'}", grant);
        var report = system.as(ALE).does("report-outcome", """
            {'grantId': '%s', 'kind': 'PROGRESS', 'periodStart': '2026-01-01', 'periodEnd': '%s',
             'spent': [{'item': 'Staff', 'amountSek': 40000}], 'summary': 'What was done.',
             'goalFulfilment': 'PARTLY',
             'indicators': [{'area': 'LABOUR_MARKET', 'indicator': 'In work', 'unit': 'Percent',
                             'baseline': 66.6, 'outcome': 68.1}]}\
            """, grant, today).text("reportId");
        system.as(OLLE)
                .does("approve-report", "{'grantId': '%s', 'reportId': '%s', 'acceptedCostSek': 40000}", grant, report);
        return report;
    }

    /** Sends the document's request whose title begins so, once the views have come to what was sent before. */
    private Answer sends(String title) {
        var request = requests.stream()
                .filter(it -> it.title().startsWith(title))
                .findFirst()
                .orElseThrow();
        var response = Eventually.see(() -> request.send(system.position()), it -> it.statusCode() != 503);
        var answer = new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()));
        assertThat(answer.status()).as("%s: %s", title, answer.body()).isIn(200, 201);
        system.reached(answer.position());
        return answer;
    }
}
