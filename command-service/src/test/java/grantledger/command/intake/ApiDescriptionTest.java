package grantledger.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.command.intake.reading.BodyReader;
import grantledger.format.Json;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What /v3/api-docs tells a sender who has nothing else to go by. */
@Tag("server")
class ApiDescriptionTest {

    private static final CommandCatalogue CATALOGUE = new CommandCatalogue();

    private static Service service;
    private static JsonNode api;

    @BeforeAll
    static void ask() {
        service = Service.start(Machine.running().newDatabase());
        api = Json.mapper()
                .readTree(service.send(null, HttpRequest.newBuilder(service.at("/v3/api-docs")))
                        .body());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode post(String command) {
        return api.path("paths").path("/api/commands/" + command).path("post");
    }

    private static JsonNode examples(String command) {
        return post(command)
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("examples");
    }

    @Test
    void every_command_has_examples_that_the_service_reads_as_such_a_command() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            BodyReader reader = new BodyReader(validator);
            assertThat(CATALOGUE.all()).hasSizeGreaterThan(50).allSatisfy((name, entry) -> {
                JsonNode examples = examples(name);
                assertThat(examples.isEmpty()).as(name).isFalse();
                for (JsonNode example : examples) {
                    assertThat(example.path("summary").asString()).isNotBlank();
                    String body = example.path("value").toString();
                    assertThat(body).doesNotContain("{{");
                    reader.read(body.getBytes(StandardCharsets.UTF_8), entry.body());
                }
            });
        }
    }

    @Test
    void every_field_of_an_example_stands_in_the_schema() {
        assertThat(CATALOGUE.all().keySet()).allSatisfy(name -> {
            JsonNode content = post(name).path("requestBody").path("content").path("application/json");
            Set<String> fields = new TreeSet<>(
                    schema(content.path("schema")).path("properties").propertyNames());
            for (JsonNode example : content.path("examples")) {
                assertThat(fields).as(name).containsAll(example.path("value").propertyNames());
            }
        });
    }

    private static JsonNode schema(JsonNode schema) {
        String name = schema.path("$ref").asString("").replaceAll(".*/", "");
        return api.path("components").path("schemas").path(name);
    }

    @Test
    void every_command_says_who_may_issue_it() {
        assertThat(CATALOGUE.all())
                .allSatisfy((name, entry) -> assertThat(post(name).path("x-roles"))
                        .extracting(JsonNode::asString)
                        .as(name)
                        .isNotEmpty()
                        .doesNotContain("SYSTEM")
                        .hasSameElementsAs(entry.roles().stream()
                                .filter(Role.ofPeople()::contains)
                                .map(Role::name)
                                .toList()));
    }

    @Test
    void texts_and_numbers_say_how_long_and_how_large_they_may_be() {
        assertThat(property("GrantFunds", "reasons").path("maxLength").intValue())
                .isEqualTo(10_000);
        assertThat(property("GrantFunds", "conditions").at("/items/maxLength").intValue())
                .isEqualTo(10_000);
        assertThat(property("ContactInput", "name").path("maxLength").intValue())
                .isEqualTo(200);
        assertThat(property("AssignAssessor", "assessorId").path("maxLength").intValue())
                .isEqualTo(255);
        assertThat(property("InstalmentInput", "amountSek").path("maximum").longValue())
                .isEqualTo(1_000_000_000_000L);
        assertThat(property("ApproveReport", "acceptedCostSek").path("minimum").intValue(-1))
                .isZero();
        assertThat(property("CriterionInput", "weight").path("maximum").intValue())
                .isEqualTo(1_000);
        assertThat(property("ReleasePayment", "instalment").path("minimum").intValue())
                .isEqualTo(1);
        assertThat(property("AnnounceCall", "legalBases").path("minItems").intValue())
                .isEqualTo(1);
    }

    @Test
    void every_command_says_how_it_may_be_refused() {
        assertThat(CATALOGUE.all().keySet())
                .allSatisfy(name -> assertThat(post(name).path("responses").propertyNames())
                        .contains("400", "401", "403", "404", "409", "412", "413", "415", "422", "503"));
        JsonNode refused = post("grant-funds").path("responses").path("422").path("content");
        assertThat(schema(refused.path("application/problem+json").path("schema"))
                        .path("properties")
                        .propertyNames())
                .contains("type", "title", "status", "detail", "rule", "errors");
    }

    @Test
    void what_may_be_written_in_two_ways_is_described_in_both() {
        assertThat(property("InstalmentInput", "afterReport").path("oneOf"))
                .extracting(way -> way.path("type").asString())
                .containsExactlyInAnyOrder("boolean", "integer");
        assertThat(List.of("AnnounceCall", "AmendCall")).allSatisfy(command -> {
            JsonNode ways =
                    schema(property(command, "focusAreas").path("items")).path("oneOf");
            assertThat(ways.path(0).path("type").asString()).isEqualTo("string");
            assertThat(schema(ways.path(1)).path("properties").propertyNames())
                    .containsExactlyInAnyOrder("id", "title", "tracks", "buildsOn");
        });
        assertThat(property("FormalRequirementInput", "value").path("enum"))
                .extracting(JsonNode::asString)
                .contains("true", "false", "AGREEMENT");
    }

    @Test
    void a_contact_person_is_described_as_people_write_one() {
        assertThat(List.of("SubmitApplication", "CompleteApplication"))
                .allSatisfy(command -> assertThat(schema(property(command, "contact"))
                                .path("properties")
                                .propertyNames())
                        .containsExactly("name", "email", "phone"));
        assertThat(api.path("components").path("schemas").propertyNames())
                .doesNotContain("ContactPerson", "SealedContact");
    }

    @Test
    void a_closing_time_is_said_to_be_the_first_instant_that_is_too_late() {
        assertThat(List.of("AnnounceCall", "AmendCall"))
                .allSatisfy(command -> assertThat(property(command, "closesAt")
                                .path("description")
                                .asString())
                        .contains("first instant that is too late", "59"));
    }

    /** The forms of the console are drawn from the description, and its tests from a copy of it. */
    @Test
    void the_console_tests_its_forms_with_this_description() throws IOException {
        String described = CommandsDescribed.of(api);
        Path copy = Path.of("../console/src/test/resources/grantledger/console/forms/commands.json");
        Path current = Files.writeString(Path.of("target/commands.json"), described);
        assertThat(Files.exists(copy) ? Files.readString(copy) : "")
                .as("If the change is meant, copy %s to %s", current, copy)
                .isEqualTo(described);
    }

    private static JsonNode property(String schema, String name) {
        return api.path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .path(name);
    }

    @Test
    void no_field_is_left_undescribed() {
        JsonNode schemas = api.path("components").path("schemas");
        assertThat(schemas.propertyNames()).hasSizeGreaterThan(50).allSatisfy(name -> {
            for (JsonNode field : schemas.path(name).path("properties")) {
                assertThat(field.isEmpty()).as(name).isFalse();
                assertThat(field.has("items") && field.path("items").isEmpty())
                        .as(name)
                        .isFalse();
            }
        });
    }

    @Test
    void every_list_says_how_long_it_may_be() {
        JsonNode schemas = api.path("components").path("schemas");
        for (String command : CATALOGUE.all().values().stream()
                .map(entry -> entry.body().getSimpleName())
                .toList()) {
            assertListsAreBounded(command, schemas.path(command));
        }
        schemas.properties().stream()
                .filter(schema -> schema.getKey().endsWith("Input"))
                .forEach(schema -> assertListsAreBounded(schema.getKey(), schema.getValue()));
    }

    private static void assertListsAreBounded(String name, JsonNode schema) {
        for (var field : schema.path("properties").properties()) {
            if (field.getValue().path("type").asString("").equals("array")) {
                assertThat(field.getValue().path("maxItems").intValue(0))
                        .as(name + "." + field.getKey())
                        .isBetween(1, name.equals("PublishIndicatorValues") ? 1_000 : 100);
            }
        }
    }

    @Test
    void a_client_made_of_it_sends_every_command_and_reads_every_answer(@TempDir Path folder) throws Exception {
        Class<?> client = GeneratedClient.of(api, folder);
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            BodyReader reader = new BodyReader(factory.getValidator());
            for (CommandCatalogue.Entry entry : CATALOGUE.all().values()) {
                String name = entry.body().getSimpleName();
                Class<?> body = Class.forName("Client$" + name, true, client.getClassLoader());
                client.getMethod(post(entry.name()).path("operationId").asString(), body);
                for (JsonNode example : examples(entry.name())) {
                    String given = example.path("value").toString();
                    String sent = GeneratedClient.written(Json.mapper().readValue(given, body));
                    assertThat(understood(reader, sent, entry)).isEqualTo(understood(reader, given, entry));
                }
            }
        }
        Class<?> answer = Class.forName("Client$Answer", true, client.getClassLoader());
        String told = "{\"id\":\"20260101-0000-4000-8000-000000000001\",\"version\":1,\"position\":7,\"events\":[{"
                + "\"type\":\"CallAnnounced\",\"stream\":\"20260101-0000-4000-8000-000000000001\",\"version\":1}]}";
        assertThat(Json.mapper().readTree(GeneratedClient.written(Json.mapper().readValue(told, answer))))
                .isEqualTo(Json.mapper().readTree(told));
        client.getMethod("issueMany", String.class);
    }

    private static String understood(BodyReader reader, String body, CommandCatalogue.Entry entry) {
        return Understood.written(reader.read(body.getBytes(StandardCharsets.UTF_8), entry.body()));
    }

    @Test
    void values_of_an_indicator_may_come_as_a_file() {
        JsonNode publish = post("publish-indicator-values");
        assertThat(publish.path("requestBody").path("content").propertyNames())
                .containsExactly("application/json", "text/csv");
        assertThat(publish.path("parameters"))
                .extracting(parameter -> parameter.path("in").asString() + " "
                        + parameter.path("name").asString())
                .contains("query indicatorId", "query note");
    }

    @Test
    void every_command_may_be_a_dry_run() {
        assertThat(CATALOGUE.all().keySet())
                .allSatisfy(name -> assertThat(post(name).path("parameters"))
                        .extracting(parameter -> parameter.path("name").asString())
                        .contains("Dry-Run", "Idempotency-Key", "If-Match", "Occurred-At"));
    }
}
