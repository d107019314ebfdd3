package grantledger.standalone;

import static grantledger.standalone.identity.Person.ANNA;
import static grantledger.standalone.identity.Person.OLLE;
import static grantledger.standalone.identity.Person.RUT;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.client.Answer;
import grantledger.standalone.running.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
