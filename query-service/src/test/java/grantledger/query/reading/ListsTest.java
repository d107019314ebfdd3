package grantledger.query.reading;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.ListRead;
import grantledger.query.fixtures.Lives;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class ListsTest {

    private static final UUID CALL = UUID.randomUUID();

    @BeforeAll
    static void submit() {
        apply("Östersunds kommun", "23", 500);
        apply("Åre kommun", "23", 300);
        apply("Bodens kommun", "25", 400);
        apply("=cmd|' /C calc'!A0", "25", 100);
    }

    @Test
    void are_filtered() {
        assertThat(applicants("&countyCode=23")).containsExactlyInAnyOrder("Östersunds kommun", "Åre kommun");
        assertThat(applicants("&status=GRANTED")).isEmpty();
        assertThat(applicants("&type=MUNICIPALITY&focusArea=KNOWLEDGE")).hasSize(4);
    }

    @Test
    void are_searched_without_regard_to_case() {
        assertThat(applicants("&q=%C3%96STERSUND")).containsExactly("Östersunds kommun");
        assertThat(applicants("&q=999900-0053")).hasSize(4);
        assertThat(applicants("&q=_")).isEmpty();
    }

    @Test
    void case_X3_are_searched_by_an_organisation_number_however_it_is_written() {
        for (String number : List.of("999900-0053", "9999000053", "169999000053", "999900%200053", "16999900-0053")) {
            assertThat(applicants("&q=" + number)).as(number).hasSize(4);
        }
        assertThat(applicants("&q=9999000052")).isEmpty();
    }

    @Test
    void with_a_search_find_what_was_written_however_it_is_typed() {
        UUID call = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        UUID grant = UUID.randomUUID();
        Applicant applicant = new Applicant("Café Åkerö-Väst", "999900-0053", ApplicantType.ASSOCIATION, "23", null);
        RELAY.send(call, Given.announced(call, 1_000_000));
        RELAY.send(id, Given.submitted(id, call, applicant, 1), Given.granted(id, grant, 1));
        RELAY.send(grant, Given.established(grant, id, call, applicant, 1));
        UUID indicator = Lives.indicatorOf(call);
        RELAY.send(indicator, defined(indicator, "Café Åkerö-Väst"));
        for (ListRead list : ListRead.all(SERVICE)) {
            switch (list.path()) {
                case "/api/calls" ->
                    finds(list, call, "callId", call, "BIDRAG%20MOT%C2%A0SEGREGATION", "2020%20-3.4.1%E2%80%9130");
                case "/api/indicators" ->
                    finds(
                            list,
                            call,
                            "indicatorId",
                            indicator,
                            "CAFE%20%20%C3%85KER%C3%96%E2%80%93v",
                            "cafe%CC%81%20akero");
                case "/api/places" -> finds(list, call, "code", "2380", "%C3%96STERSUND%20", "ostersund");
                default -> {
                    if (list.filters().contains("q")) {
                        finds(
                                list,
                                call,
                                "callId",
                                call,
                                "CAFE%20%20%C3%85KER%C3%96%E2%80%93v",
                                "cafe%CC%81%20akero",
                                "%EF%BC%99999000053%20");
                    }
                }
            }
        }
    }

    private static void finds(ListRead list, UUID call, String key, Object found, String... asTyped) {
        for (String typed : asTyped) {
            assertThat(SERVICE.get((list.of(call, 500) + "&q=" + typed).replace("%", "%%"))
                            .after(RELAY.position())
                            .ok()
                            .at("/rows")
                            .valueStream()
                            .map(row -> row.path(key).asString()))
                    .as(list.path() + typed)
                    .contains(found.toString());
        }
    }

    private static IndicatorDefined defined(UUID id, String title) {
        return new IndicatorDefined(
                id,
                IndicatorArea.HOUSING,
                title,
                "procent",
                "Andel",
                "SCB",
                Aggregation.NONE,
                Direction.WORSE,
                "officer");
    }

    @Test
    void are_sorted_by_a_field_in_swedish_order() {
        assertThat(applicants("&sort=applicant&q=kommun"))
                .containsExactly("Bodens kommun", "Åre kommun", "Östersunds kommun");
        assertThat(applicants("&sort=-requestedAmountSek&q=kommun"))
                .containsExactly("Östersunds kommun", "Bodens kommun", "Åre kommun");
    }

    @Test
    void are_sorted_by_a_number_at_the_end_in_both_directions() {
        UUID call = UUID.randomUUID();
        for (String number : List.of("1/9", "1/10", "1/2")) {
            UUID id = UUID.randomUUID();
            RELAY.send(id, Given.submitted(id, call, Given.ALE, 1), new ApplicationRegistered(id, number));
        }
        UUID unnumbered = UUID.randomUUID();
        RELAY.send(unnumbered, Given.submitted(unnumbered, call, Given.ALE, 1));

        assertThat(diaryNumbers(call, "diaryNumber")).containsExactly("1/2", "1/9", "1/10", null);
        assertThat(diaryNumbers(call, "-diaryNumber")).containsExactly("1/10", "1/9", "1/2", null);
    }

    private static List<String> diaryNumbers(UUID call, String sort) {
        return SERVICE.get("/api/applications?callId=%s&sort=%s", call, sort)
                .after(RELAY.position())
                .ok()
                .at("/rows")
                .valueStream()
                .map(row -> row.at("/diaryNumber").stringValue(null))
                .toList();
    }

    @Test
    void have_pages() {
        JsonNode second = list("&sort=requestedAmountSek&page=1&size=3");

        assertThat(second.at("/rows").size()).isEqualTo(1);
        assertThat(second.at("/page").intValue()).isEqualTo(1);
        assertThat(second.at("/size").intValue()).isEqualTo(3);
        assertThat(second.at("/total").intValue()).isEqualTo(4);
    }

    @Test
    void refuse_what_they_do_not_know_and_name_the_field() {
        refused("colour=red", "colour");
        refused("sort=colour", "sort");
        refused("size=501", "size");
        refused("size=0", "size");
        refused("page=-1", "page");
        refused("page=one", "page");
        refused("status=PENDING", "status");
        refused("callId=7", "callId");
        refused("q=a%00b", "q");
        refused("countyCode=%07", "countyCode");
        refused("csv=excel", "csv");
        refused("csv=excel-sv", "csv"); // where no CSV is asked for
    }

    @Test
    void are_given_whole_as_csv() {
        var answer = SERVICE.get("/api/applications?callId=%s&size=1&sort=requestedAmountSek", CALL)
                .after(RELAY.position())
                .header("Accept", "text/csv")
                .answer();
        List<String> lines = answer.body().lines().toList();

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body()).contains("\r\n");
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst())
                .startsWith(
                        "applicationId,callId,track,diaryNumber,status,applicant.name,applicant.organisationNumber");
        assertThat(lines.get(1)).as("what a spreadsheet would run").contains(",'=cmd|' /C calc'!A0,");
        assertThat(lines.get(2))
                .contains("Åre kommun")
                .as("its budget lines, counted")
                .contains(",2021-08-31,2,0,true,");
    }

    @Test
    void case_X2_can_be_csv_that_a_swedish_spreadsheet_opens_at_once() {
        var answer = SERVICE.get("/api/applications?callId=%s&sort=requestedAmountSek&csv=excel-sv", CALL)
                .after(RELAY.position())
                .header("Accept", "text/csv")
                .answer();

        assertThat(answer.body()).startsWith("\uFEFFapplicationId;callId;track;diaryNumber;status;applicant.name;");
        assertThat(answer.body().lines().toList().get(1)).contains(";'=cmd|' /C calc'!A0;");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"applications.csv\"");
    }

    @Test
    void case_X5_have_no_texts_without_end_in_a_cell() {
        UUID call = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        String reason = "Väl motiverat. ".repeat(3000);
        RELAY.send(
                id,
                Given.submitted(id, call, Given.ALE, 1),
                new ApplicationScored(
                        id, "anna", List.of(new CriterionScore("relevance", 3, 5, 2, reason)), List.of()));
        String csv = SERVICE.get("/api/applications?callId=%s", call)
                .after(RELAY.position())
                .header("Accept", "text/csv")
                .answer()
                .body();
        List<String> columns = List.of(csv.lines().toList().getFirst().split(","));
        List<String> cells = List.of(csv.lines().toList().getLast().split(",", -1));

        assertThat(csv).doesNotContain("motiverat");
        assertThat(cells.get(columns.indexOf("scorings"))).as("counted").isEqualTo("1");
    }

    @Test
    void can_be_csv_wherever_there_are_rows() {
        UUID call = UUID.randomUUID();
        RELAY.send(call, Given.announced(call, 1));
        for (String path : List.of(
                "/api/calls",
                "/api/calls/" + call + "/ranking",
                "/api/calls/" + call + "/distribution",
                "/api/decisions",
                "/api/grants",
                "/api/payments",
                "/api/reports",
                "/api/outcomes",
                "/api/indicators",
                "/api/places")) {
            var answer = SERVICE.get(path)
                    .after(RELAY.position())
                    .header("Accept", "text/csv")
                    .answer();
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        }
        assertThat(SERVICE.get("/api/calls/%s/distribution", call)
                        .header("Accept", "text/csv")
                        .answer()
                        .body())
                .startsWith("countyCode,county,regions,municipalities,associations,foundations,amountSek\r\n"
                        + "01,Stockholms län,0,");
    }

    @Test
    void are_json_for_those_who_take_anything() {
        var answer = SERVICE.get("/api/calls").header("Accept", "*/*").answer();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    private static void refused(String query, String field) {
        JsonNode problem = SERVICE.get("/api/applications?%s", query).body();
        assertThat(problem.at("/status").intValue()).as(query).isEqualTo(400);
        assertThat(problem.at("/errors/0/field").stringValue()).isEqualTo(field);
    }

    private static List<String> applicants(String more) {
        return list(more)
                .at("/rows")
                .valueStream()
                .map(row -> row.at("/applicant/name").stringValue())
                .toList();
    }

    private static JsonNode list(String more) {
        return SERVICE.get("/api/applications?callId=" + CALL + more.replace("%", "%%"))
                .after(RELAY.position())
                .ok();
    }

    private static void apply(String name, String county, long requestedSek) {
        UUID id = UUID.randomUUID();
        Applicant applicant = new Applicant(name, "999900-0053", ApplicantType.MUNICIPALITY, county, null);
        RELAY.send(id, Given.submitted(id, CALL, applicant, requestedSek));
    }
}
