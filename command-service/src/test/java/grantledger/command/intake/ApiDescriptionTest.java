package grantledger.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.command.intake.reading.BodyReader;
import grantledger.format.Json;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
    void a_closing_time_is_said_to_be_the_first_instant_that_is_too_late() {
        assertThat(List.of("AnnounceCall", "AmendCall"))
                .allSatisfy(command -> assertThat(property(command, "closesAt")
                                .path("description")
                                .asString())
                        .contains("first instant that is too late", "59"));
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
    void every_command_may_be_a_dry_run() {
        assertThat(CATALOGUE.all().keySet())
                .allSatisfy(name -> assertThat(post(name).path("parameters"))
                        .extracting(parameter -> parameter.path("name").asString())
                        .contains("Dry-Run", "Idempotency-Key", "If-Match", "Occurred-At"));
    }
}
