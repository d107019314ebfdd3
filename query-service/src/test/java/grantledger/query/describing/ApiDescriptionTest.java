package grantledger.query.describing;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Json;
import grantledger.query.fixtures.OneOfEach;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What /v3/api-docs tells a reader who has nothing else to go by. */
@Tag("server")
class ApiDescriptionTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static OneOfEach known;

    private static JsonNode api;

    @BeforeAll
    static void ask() {
        known = OneOfEach.told();
        api = SERVICE.get("/v3/api-docs").ok();
    }

    @Test
    void a_client_made_of_it_reads_everything(@TempDir Path folder) throws Exception {
        Class<?> client = GeneratedClient.of(api, folder);
        Class<?> http = Class.forName("Client$Http", true, client.getClassLoader());
        Object requests = Proxy.newProxyInstance(
                client.getClassLoader(), new Class<?>[] {http}, (_, _, arguments) -> answered((String) arguments[0]));
        List<String> read = new ArrayList<>();
        for (Method operation : client.getDeclaredMethods()) {
            String answer = (String) operation.invoke(null, arguments(operation, requests));
            Class<?> type = (Class<?>) client.getField(operation.getName()).get(null);
            Object value = Json.mapper().readValue(answer, type);
            JsonNode again = Json.mapper().readTree(Json.mapper().writeValueAsString(value));
            assertThat(again.equals(ApiDescriptionTest::compare, Json.mapper().readTree(answer)))
                    .as(operation.getName() + " as it was read: " + again + ", as it was sent: " + answer)
                    .isTrue();
            read.add(operation.getName());
        }
        assertThat(read).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    }

    /** 40.0 is 40. */
    private static int compare(JsonNode one, JsonNode other) {
        boolean same = (one.isNumber() && other.isNumber())
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
        return same ? 0 : 1;
    }

    private static Object[] arguments(Method operation, Object http) {
        Object[] arguments = new Object[operation.getParameterCount()];
        arguments[0] = http;
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = operation.getName().endsWith("Position")
                    ? String.valueOf(RELAY.position())
                    : id(operation.getName()).toString();
        }
        return arguments;
    }

    private static UUID id(String operation) {
        if (operation.contains("Indicators")) {
            return known.indicator();
        }
        return operation.contains("Grants")
                ? known.grant()
                : operation.contains("Calls") ? known.call() : known.application();
    }

    private static String answered(String path) {
        String moment = path.matches("/api/audit/(calls|applications|grants|indicators)/[^/]*")
                ? "?position=" + RELAY.position()
                : "";
        HttpResponse<String> answer =
                SERVICE.get("%s%s", path, moment).as("admin", "ADMIN").answer();
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void requires_nothing_but_what_stands_in_the_path() {
        eachOperation((path, operation) -> operation.at("/parameters").forEach(parameter -> {
            String name = parameter.at("/name").stringValue();
            assertThat(parameter.at("/required").booleanValue(false))
                    .as(path + " " + name)
                    .isEqualTo(path.contains("{" + name + "}"));
        }));
    }

    @Test
    void names_no_parameter_that_the_read_would_refuse() {
        eachOperation((path, operation) -> operation.at("/parameters").forEach(parameter -> {
            if (parameter.at("/in").stringValue().equals("query")) {
                String asked = path.replaceAll("\\{\\w+}", known.call().toString()) + "?"
                        + parameter.at("/name").stringValue() + "=~";
                assertThat(SERVICE.get("%s", asked)
                                .as("admin", "ADMIN")
                                .answer()
                                .body())
                        .as(asked)
                        .doesNotContain("is not a parameter here");
            }
        }));
    }

    @Test
    void says_of_every_read_how_it_may_be_refused_and_of_lists_that_they_can_be_csv_and_xlsx_and_some_pictures() {
        eachOperation((path, operation) -> {
            assertThat(operation.at("/responses").propertyNames())
                    .as(path)
                    .contains("400", "401", "403", "404", "406", "500", "503");
            assertThat(operation
                            .at("/responses/503/content/application~1problem+json/schema/$ref")
                            .stringValue())
                    .isEqualTo("#/components/schemas/Problem");
            assertThat(operation.at("/responses/503/headers/Retry-After").isObject())
                    .isTrue();
        });
        for (String list : List.of("/api/applications", "/api/decisions")) {
            assertThat(forms(list)).containsExactlyInAnyOrder("application/json", "text/csv", XLSX);
        }
        for (String pictured :
                List.of("/api/calls/{callId}/distribution", "/api/calls/{callId}/ranking", "/api/outcomes")) {
            assertThat(forms(pictured))
                    .containsExactlyInAnyOrder("application/json", "text/csv", XLSX, "image/svg+xml");
        }
        assertThat(api.at("/components/securitySchemes/token/scheme").stringValue())
                .isEqualTo("bearer");
    }

    private static Collection<String> forms(String read) {
        return api.path("paths").path(read).at("/get/responses/200/content").propertyNames();
    }

    @Test
    void names_each_operation_and_each_record_apart() {
        Set<String> operations = new TreeSet<>();
        eachOperation((path, operation) -> assertThat(
                        operations.add(operation.at("/operationId").stringValue()))
                .as(path)
                .isTrue());
        assertThat(operations).contains("getApplications", "getApplicationsId", "getCallsCallIdRanking");
        assertThat(api.at("/components/schemas").propertyNames())
                .contains(
                        "FollowUpRow",
                        "OutcomesRow",
                        "RankingRow",
                        "DistributionRow",
                        "StreamEventsRow",
                        "SeriesRow",
                        "ComparisonRow");
    }

    private static void eachOperation(BiConsumer<String, JsonNode> each) {
        api.at("/paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> each.accept(path.getKey(), operation)));
    }
}
