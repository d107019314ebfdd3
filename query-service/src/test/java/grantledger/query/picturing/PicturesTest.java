package grantledger.query.picturing;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.IndicatorArea;
import grantledger.events.ReportKind;
import grantledger.query.fixtures.Given;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Pictures have the figures of the same read's JSON, and come to those who ask for them. */
@Tag("server")
class PicturesTest {

    private static final String SVG = "image/svg+xml";

    private final UUID call = UUID.randomUUID();

    @BeforeEach
    void announce() {
        RELAY.send(call, Given.announced(call, 1_000));
    }

    @Test
    void of_a_distribution_have_every_county_s_amount_as_bars_and_on_the_map() {
        grant(ApplicantType.MUNICIPALITY, "14", 1_200_000);
        grant(ApplicantType.ASSOCIATION, "25", 300_000);
        grant(ApplicantType.FOUNDATION, "00", 50_000);
        JsonNode json = json("/api/calls/%s/distribution".formatted(call));
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        json.at("/rows")
                .forEach(row -> amounts.put(
                        row.at("/countyCode").stringValue(),
                        row.at("/amountSek").decimalValue()));

        DrawnPicture bars = drawn("/api/calls/%s/distribution".formatted(call), "sv");
        DrawnPicture map = drawn("/api/calls/%s/distribution?picture=map".formatted(call), "en");

        assertThat(bars.values()).isEqualTo(amounts).hasSize(22);
        assertThat(map.values()).isEqualTo(amounts);
        assertThat(map.all("path").stream().filter(path -> path.hasAttribute("data-county")))
                .hasSize(21);
        assertThat(bars.text())
                .contains("1\u00a0550\u00a0000\u00a0kr i 3 bidrag", "Källa: Grantledger, utlysning 2020-3.4.1-30.");
        assertThat(bars.text().replace("\n", " "))
                .contains("Allt till och med position " + swedish(RELAY.position()) + " i loggen.");
        assertThat(map.text()).contains("SEK\u00a01,200,000", "Not on the map", "Victor Cazanave");
        assertThat(map.description())
                .contains("Norrbottens län: SEK\u00a0300,000", "More than one county: SEK\u00a050,000");
    }

    @Test
    void of_a_moment_say_the_position_that_is_asked_for() {
        long then = RELAY.position();
        UUID later = UUID.randomUUID();
        RELAY.send(later, Given.announced(later, 1));

        assertThat(drawn("/api/calls/%s/distribution?position=%d".formatted(call, then), "sv")
                        .text()
                        .replace("\n", " "))
                .contains("Allt till och med position " + swedish(then) + " i loggen.");
    }

    private static String swedish(long position) {
        return "%,d".formatted(position).replace(',', '\u00a0');
    }

    @Test
    void of_a_distribution_without_grants_say_so() {
        assertThat(drawn("/api/calls/%s/distribution?picture=map".formatted(call), "sv")
                        .text())
                .contains("Inget har beviljats.");
    }

    @Test
    void of_a_ranking_have_the_page_s_scores_with_their_parts_and_the_funding_line() {
        apply("Rik", 900, 5, 5);
        apply("Ärlig </text>", 100, 4, 2);
        apply("Dyr", 700, 3, 1);
        UUID declined = apply("Nekad", 10, 2, 2);
        RELAY.send(declined, new ApplicationDeclined(declined, "Nej", "decider"));
        String read = "/api/calls/%s/ranking".formatted(call);

        requireRanking(read, 4);
        requireRanking(read + "?size=2&page=1", 2);
        requireRanking(read + "?weights=relevance:1,reach:9", 4);
        DrawnPicture drawn = drawn(read, "en");
        assertThat(drawn.all("line").stream().filter(line -> line.hasAttribute("data-line")))
                .hasSize(1);
        assertThat(drawn.text()).contains("Funding line", "1 to 4 of 4 applications", "Public sector");
        assertThat(drawn(read + "?weights=relevance:1,reach:9", "en").text())
                .contains("Selection: weights = relevance:1,reach:9.");
    }

    private void requireRanking(String read, int rows) {
        JsonNode json = json(read);
        DrawnPicture drawn = drawn(read, "sv");
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        json.at("/rows")
                .forEach(row -> scores.put(
                        row.at("/applicationId").stringValue(),
                        row.at("/score").decimalValue().setScale(2))); // 40.0 is 40.00
        assertThat(scores).hasSize(rows);
        assertThat(drawn.values()).isEqualTo(scores);
        json.at("/rows").forEach(row -> {
            Element bar = drawn.all("g").stream()
                    .filter(one -> one.getAttribute("data-id")
                            .equals(row.at("/applicationId").stringValue()))
                    .findFirst()
                    .orElseThrow();
            assertThat(bar.getAttribute("data-above"))
                    .isEqualTo(String.valueOf(row.at("/aboveLine").booleanValue()));
            row.at("/scoresByCriterion")
                    .properties()
                    .forEach(part -> assertThat(part(bar, part.getKey()))
                            .isEqualByComparingTo(part.getValue().decimalValue()));
        });
    }

    private static BigDecimal part(Element bar, String criterion) {
        var parts = bar.getElementsByTagNameNS("*", "rect");
        for (int nth = 0; nth < parts.getLength(); nth++) {
            if (((Element) parts.item(nth)).getAttribute("data-part").equals(criterion)) {
                return new BigDecimal(((Element) parts.item(nth)).getAttribute("data-value"));
            }
        }
        throw new AssertionError(criterion);
    }

    @Test
    void of_outcomes_have_the_sums_over_the_same_grants_and_tell_what_does_not_add_up() {
        report("Trångbodda", "elever", "60", "45", "40");
        report("Trångbodda", "elever", "10", "5", "7");
        report("Andel trångbodda", "%", "10", "5", "7");
        report("Brott", "brott", null, "5", "7");
        report("Brott", "brott", "9", null, "8");
        String read = "/api/outcomes?callId=%s".formatted(call);
        JsonNode sums = json(read).at("/sums");

        DrawnPicture drawn = drawn(read, "sv");

        JsonNode crowded = sums.valueStream()
                .filter(sum -> sum.at("/indicator").stringValue().equals("Trångbodda"))
                .findFirst()
                .orElseThrow();
        assertThat(stages(drawn, "HOUSING Trångbodda elever"))
                .containsExactly(
                        "baseline "
                                + crowded.at("/againstBaseline/expected")
                                        .decimalValue()
                                        .toPlainString(),
                        "target "
                                + crowded.at("/againstTarget/expected")
                                        .decimalValue()
                                        .toPlainString(),
                        "outcome " + crowded.at("/outcome").decimalValue().toPlainString());
        assertThat(stages(drawn, "HOUSING Brott brott"))
                .containsExactly("baseline 9", "outcome 8", "target 5", "outcome 7", "outcome 15");
        assertThat(stages(drawn, "HOUSING Andel trångbodda %")).isEmpty();
        assertThat(drawn.text().replace("\n", " ")).contains("Andel trångbodda (%), 1 bidrag");
        assertThat(drawn("/api/outcomes?callId=%s".formatted(UUID.randomUUID()), "en")
                        .text())
                .contains("There are no values to draw.");
    }

    private static List<String> stages(DrawnPicture drawn, String id) {
        return drawn.all("g").stream()
                .filter(row -> row.getAttribute("data-id").equals(id))
                .flatMap(row -> java.util.stream.IntStream.range(
                                0, row.getElementsByTagNameNS("*", "g").getLength())
                        .mapToObj(nth ->
                                (Element) row.getElementsByTagNameNS("*", "g").item(nth)))
                .map(mark -> mark.getAttribute("data-stage") + " " + mark.getAttribute("data-value"))
                .toList();
    }

    @Test
    void come_to_those_who_would_rather_have_them_and_to_nobody_else() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put(SVG, SVG);
        forms.put("image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8", SVG);
        forms.put("image/*", SVG);
        forms.put("application/json;q=0.5, image/svg+xml", SVG);
        forms.put("image/svg+xml, text/csv;q=0.5", SVG);
        forms.put("image/svg+xml;q=0.9, text/csv;q=0.5, application/json;q=0.1", SVG);
        forms.put("text/csv, image/svg+xml;q=0.5", "text/csv");
        forms.put("application/json, image/svg+xml;q=0.9", "application/json");
        forms.put("*/*", "application/json");
        forms.put("application/json", "application/json");
        grant(ApplicantType.MUNICIPALITY, "14", 10);
        apply("Rik", 900, 5, 5);
        for (String read : List.of("distribution", "ranking")) {
            forms.forEach((accepted, form) -> {
                HttpResponse<String> answer = answer("/api/calls/%s/%s".formatted(call, read), accepted);
                assertThat(answer.statusCode()).as(accepted).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                        .as(read + " " + accepted)
                        .startsWith(form);
                assertThat(String.join(", ", answer.headers().allValues("Vary")))
                        .contains("Accept", "Accept-Language");
                if (form.equals(SVG)) {
                    assertThat(DrawnPicture.read(answer.body()).requireSound().values())
                            .isNotEmpty();
                }
            });
        }
    }

    @Test
    void are_not_to_be_had_of_lists_which_have_none() {
        assertThat(answer("/api/applications", SVG).statusCode()).isEqualTo(406);
        assertThat(answer("/api/applications", SVG).headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer("/api/applications", SVG + ", application/json;q=0.1")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/json");
    }

    @Test
    void are_refused_as_anything_else_is() {
        HttpResponse<String> unknown = answer("/api/calls/%s/distribution".formatted(UUID.randomUUID()), SVG);
        HttpResponse<String> painting = answer("/api/calls/%s/distribution?picture=oil".formatted(call), SVG);
        HttpResponse<String> applicant = SERVICE.get("/api/calls/%s/distribution", call)
                .as("x", "APPLICANT")
                .header("Accept", SVG)
                .answer();

        assertThat(List.of(unknown.statusCode(), painting.statusCode(), applicant.statusCode()))
                .containsExactly(404, 400, 403);
        for (HttpResponse<String> refused : List.of(unknown, painting, applicant)) {
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(painting.body()).contains("must be one of [bars, map]");
    }

    @Test
    void say_in_which_language_they_are_and_run_and_load_nothing() {
        HttpResponse<String> answer = SERVICE.get("/api/calls/%s/distribution", call)
                .header("Accept", SVG)
                .header("Accept-Language", "de, sv-SE;q=0.7")
                .after(RELAY.position())
                .answer();

        assertThat(answer.headers().firstValue("Content-Language")).hasValue("sv");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'unsafe-inline'; sandbox");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(DrawnPicture.read(answer.body()).root().getAttribute("lang")).isEqualTo("sv");
    }

    private UUID apply(String name, long amountSek, int relevance, int reach) {
        UUID application = UUID.randomUUID();
        Applicant applicant = new Applicant(name, "999900-0046", ApplicantType.MUNICIPALITY, "14", null);
        RELAY.send(
                application,
                Given.submitted(application, call, applicant, amountSek),
                Given.eligible(application),
                Given.scored(application, "anna", relevance, reach));
        return application;
    }

    private UUID grant(ApplicantType type, String county, long amountSek) {
        UUID grant = UUID.randomUUID();
        Applicant applicant = new Applicant("Någon", "999900-0046", type, county, null);
        RELAY.send(grant, Given.established(grant, UUID.randomUUID(), call, applicant, amountSek));
        return grant;
    }

    private void report(String indicator, String unit, String baseline, String target, String outcome) {
        UUID grant = grant(ApplicantType.MUNICIPALITY, "14", 10);
        UUID report = UUID.randomUUID();
        RELAY.send(
                grant,
                new OutcomeReported(
                        grant,
                        report,
                        ReportKind.PROGRESS,
                        null,
                        LocalDate.parse("2021-01-01"),
                        LocalDate.parse("2021-06-30"),
                        List.of(),
                        "Klart",
                        GoalFulfilment.FULLY,
                        List.of(new Indicator(
                                IndicatorArea.HOUSING,
                                indicator,
                                unit,
                                number(baseline),
                                number(target),
                                number(outcome))),
                        "applicant"),
                new ReportApproved(grant, report, ReportKind.PROGRESS, 5, null, "approver"));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static JsonNode json(String read) {
        return SERVICE.get("%s", read).after(RELAY.position()).ok();
    }

    private static DrawnPicture drawn(String read, String language) {
        HttpResponse<String> answer = SERVICE.get("%s", read)
                .header("Accept", SVG)
                .header("Accept-Language", language)
                .after(RELAY.position())
                .answer();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return DrawnPicture.read(answer.body()).requireSound();
    }

    private static HttpResponse<String> answer(String read, String accepted) {
        return SERVICE.get("%s", read)
                .header("Accept", accepted)
                .after(RELAY.position())
                .answer();
    }
}
