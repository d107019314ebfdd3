package grantledger.query.opendata;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import grantledger.format.Json;
import grantledger.query.fixtures.Given;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Tag("server")
class ThreeSixtyGivingTest {

    private static final String SCHEMAS = "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.2/schema/";

    private static OpenCall call;
    private static HttpResponse<String> answer;
    private static JsonNode published;

    @BeforeAll
    static void publish() {
        call = new OpenCall();
        answer = asked(call.id, "REPORTER");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        published = Json.mapper().readTree(answer.body());
    }

    private static HttpResponse<String> asked(UUID callId, String role) {
        return SERVICE.get("/api/calls/%s/360giving", callId)
                .as("r", role)
                .after(RELAY.position())
                .answer();
    }

    @Test
    void is_valid_by_the_schema_of_the_standard() throws IOException {
        assertThat(errors(published)).isEmpty();
    }

    @Test
    void is_not_valid_once_anything_that_the_standard_requires_is_missing() throws IOException {
        for (String required : List.of(
                "id",
                "title",
                "description",
                "currency",
                "amountAwarded",
                "awardDate",
                "recipientOrganization",
                "fundingOrganization")) {
            JsonNode spoiled = published.deepCopy();
            ((ObjectNode) spoiled.at("/grants/0")).remove(required);
            assertThat(errors(spoiled)).as(required).isNotEmpty();
        }
        JsonNode wrong = published.deepCopy();
        ((ObjectNode) wrong.at("/grants/0")).put("awardDate", "1 juli");
        assertThat(errors(wrong)).isNotEmpty();
    }

    @Test
    void is_sent_as_a_file() {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"%s-360giving.json\"".formatted(call.id));
    }

    @Test
    void says_who_publishes_it_and_in_which_version() {
        assertThat(published.at("/version").stringValue()).isEqualTo("1.4");
        assertThat(published.at("/publisher/name").stringValue()).isEqualTo("Local test, no publisher");
        assertThat(published.at("/publisher/identifier").stringValue()).isEqualTo("360G-local-publisher");
        assertThat(published.has("license")).as("no licence has been chosen").isFalse();
        assertThat(published.at("/title").stringValue()).isEqualTo("Bidrag mot segregation, 2020-3.4.1-30");
    }

    @Test
    void has_the_grants_in_force_and_no_refused_or_revoked_one() {
        assertThat(published.at("/grants").findValuesAsString("awardDate")).hasSize(2);
        assertThat(published
                        .at("/grants")
                        .valueStream()
                        .map(grant -> grant.at("/id").stringValue()))
                .containsExactly("360G-local-" + call.lowered, "360G-local-" + call.remitted);
    }

    @Test
    void says_of_a_grant_what_stands_in_the_views() {
        JsonNode grant = published.at("/grants/0");
        assertThat(grant.at("/title").stringValue()).isEqualTo("Kartläggning av nuläget");
        assertThat(grant.at("/description").stringValue()).isEqualTo("Vi vill veta mer");
        assertThat(grant.at("/currency").stringValue()).isEqualTo("SEK");
        assertThat(grant.at("/amountAppliedFor").longValue()).isEqualTo(101_000);
        assertThat(grant.at("/amountAwarded").longValue()).isEqualTo(80_000);
        assertThat(grant.at("/amountDisbursed").longValue()).isEqualTo(30_000);
        assertThat(grant.at("/plannedDates/0/startDate").stringValue()).isEqualTo("2020-09-01");
        assertThat(grant.at("/plannedDates/0/endDate").stringValue()).isEqualTo("2021-08-31");
        assertThat(grant.at("/recipientOrganization/0/id").stringValue()).isEqualTo("SE-ON-999900-0012");
        assertThat(grant.at("/recipientOrganization/0/name").stringValue()).isEqualTo("Ale kommun");
        assertThat(grant.at("/grantProgramme/0/code").stringValue()).isEqualTo("2020-3.4.1-30");
        assertThat(grant.at("/classifications/0/code").stringValue()).isEqualTo("KNOWLEDGE");
        assertThat(grant.at("/classifications/0/title").stringValue()).isEqualTo("Kunskap");
        assertThat(grant.at("/beneficiaryLocation").findValuesAsString("geoCode"))
                .containsExactly("1440", "14");
        assertThat(grant.at("/beneficiaryLocation").findValuesAsString("name"))
                .containsExactly("Ale", "Västra Götalands län");
        assertThat(grant.at("/beneficiaryLocation").findValuesAsString("countryCode"))
                .containsExactly("SE", "SE");
    }

    @Test
    void has_the_swedish_day_of_the_decision_in_force() {
        assertThat(published.at("/grants/0/awardDate").stringValue())
                .as("reconsidered half an hour after midnight in Sweden")
                .isEqualTo("2020-07-01");
        assertThat(published.at("/grants/1/awardDate").stringValue())
                .as("the last one that granted, while the application is decided anew")
                .isEqualTo("2020-06-29");
    }

    @Test
    void of_more_than_one_county_has_no_code() {
        JsonNode place = published.at("/grants/1/beneficiaryLocation");
        assertThat(place.size()).isEqualTo(1);
        assertThat(place.at("/0/name").stringValue()).isEqualTo("Fler än ett län");
        assertThat(place.at("/0").has("geoCode")).isFalse();
    }

    @Test
    void adds_up_to_what_the_distribution_and_the_call_say() {
        long awardedSek = published
                .at("/grants")
                .valueStream()
                .mapToLong(grant -> grant.at("/amountAwarded").longValue())
                .sum();
        assertThat(awardedSek).isEqualTo(130_000);
        assertThat(awardedSek)
                .isEqualTo(call.ask("/api/calls/%s/distribution".formatted(call.id))
                        .at("/total/amountSek")
                        .longValue())
                .isEqualTo(call.committedSek());
    }

    @Test
    void names_no_person() {
        assertThat(answer.body())
                .doesNotContain(
                        "Åsa",
                        "asa@example.org",
                        "070-0000000",
                        "decider",
                        "anna",
                        "officer",
                        "controller",
                        "applicant");
    }

    @Test
    void is_for_those_who_see_the_distribution_and_needs_a_grant() {
        for (String role : List.of("OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "ADMIN")) {
            assertThat(asked(call.id, role).statusCode()).as(role).isEqualTo(200);
        }
        for (String role : List.of("ASSESSOR", "APPLICANT", "IMPORTER")) {
            assertThat(asked(call.id, role).statusCode()).as(role).isEqualTo(403);
        }
        assertThat(asked(UUID.randomUUID(), "REPORTER").statusCode()).isEqualTo(404);
        UUID without = UUID.randomUUID();
        RELAY.send(without, Given.announced(without, 1));
        assertThat(asked(without, "REPORTER").body()).contains("No grant in force of the call " + without);
    }

    private static List<Error> errors(JsonNode document) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(
                        SCHEMAS + "360-giving-schema.json", text("360-giving-schema.json"),
                        SCHEMAS + "360-giving-package-schema.json", text("360-giving-package-schema.json"))));
        Schema schema = registry.getSchema(SchemaLocation.of(SCHEMAS + "360-giving-package-schema.json"));
        return schema.validate(
                document.toString(),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String text(String file) {
        try (InputStream in = ThreeSixtyGivingTest.class.getResourceAsStream("360giving/" + file)) {
            // The standard writes its dialect's name with http.
            return new String(in.readAllBytes(), UTF_8)
                    .replace(
                            "http://json-schema.org/draft/2020-12/schema",
                            "https://json-schema.org/draft/2020-12/schema");
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
