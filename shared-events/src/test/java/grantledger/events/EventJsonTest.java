package grantledger.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.format.Json;
import grantledger.format.UnreadableEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EventJsonTest {

    private static final String GRANT = "\"grantId\":\"9d41b6aa-52f8-4c1d-b0e7-77f3c5a80e03\"";

    @Test
    void names_are_sorted_at_every_depth() {
        assertThat(Example.current())
                .allSatisfy(example -> assertSorted(Json.mapper().readTree(Event.CODEC.write(example.event()))));
    }

    @Test
    void the_same_event_always_gives_the_same_bytes() {
        assertThat(Example.current()).allSatisfy(example -> {
            Event twin = Event.CODEC.read(example.type().name(), example.revision(), example.pinned());
            assertThat(Event.CODEC.write(twin)).isEqualTo(Event.CODEC.write(example.event()));
        });
    }

    @ParameterizedTest
    @CsvSource({"12.50,12.5", "1E+3,1000", "1000,1000", "0.00,0", "-0.070,-0.07", "1E-7,0.0000001", "100.0,100"})
    void decimals_are_plain_and_without_trailing_zeros(BigDecimal decimal, String written) {
        assertThat(Json.mapper().writeValueAsString(List.of(decimal))).isEqualTo("[" + written + "]");
    }

    @Test
    void decimals_stay_exact() {
        byte[] json = Example.text(Example.pinned("events/OutcomeReported.r2.json"))
                .replace("14.25", "0.1000000000000000000000000001")
                .getBytes(UTF_8);
        assertThat(Event.CODEC.write(Event.CODEC.read("OutcomeReported", 2, json)))
                .isEqualTo(json);
    }

    @Test
    void swedish_letters_are_written_as_themselves() {
        assertThat(Example.text(Example.pinned("events/ApplicationSubmitted.r1.json")))
                .contains("Malmö", "Åsa Öberg", "≥ 80 %");
    }

    @Test
    void refuses_an_unknown_type() {
        assertUnreadable("GrantForgotten", 1, "{}").hasMessageContaining("GrantForgotten");
        assertUnreadable(null, 1, "{}");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2})
    void refuses_a_revision_that_this_version_does_not_know(int revision) {
        assertUnreadable("GrantAccepted", revision, "{" + GRANT + "}")
                .hasMessage("GrantAccepted has revisions 1 to 1, not " + revision);
    }

    @Test
    void refuses_an_unknown_field() {
        assertUnreadable("GrantAccepted", 1, "{" + GRANT + ",\"colour\":\"blå\"}")
                .hasMessageStartingWith("GrantAccepted r1: ")
                .hasMessageContaining("colour");
    }

    @Test
    void refuses_a_number_or_a_truth_that_is_missing() {
        assertUnreadable("GrantClosed", 1, "{" + GRANT + "}");
        assertUnreadable("GrantClosed", 1, "{" + GRANT + ",\"settledAmountSek\":null}");
        assertUnreadable(
                "FormalCheckRecorded",
                1,
                "{\"applicationId\":\"c0a7d3e2-17b4-4f6e-8a55-3b9e4d2c1f02\",\"results\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5\"", "\"\"", "5.0", "5.5", "true", "[5]", "{}", "9223372036854775808"})
    void refuses_anything_but_a_whole_number_as_an_amount(String amount) {
        assertUnreadable("GrantClosed", 1, "{" + GRANT + ",\"settledAmountSek\":" + amount + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5.5", "true", "[]", "[\"därför\"]", "{}"})
    void refuses_anything_but_text_as_a_reason(String reason) {
        assertUnreadable("GrantRefused", 1, "{" + GRANT + ",\"reason\":" + reason + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\"", "\"\"", "\"random\"", "\"CHANCE\"", "true", "[\"RANDOM\"]"})
    void refuses_anything_but_the_name_of_a_ground(String ground) {
        String json = Example.text(Example.pinned("events/ReportSelectedForReview.r1.json"));
        assertThat(json).contains("\"RANDOM\"");
        assertUnreadable("ReportSelectedForReview", 1, json.replace("\"RANDOM\"", ground));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "5", "\"\"", "[]", "[{}]", "{", "{}}", "{\"grantId\":}", "\u0000"})
    void refuses_what_is_not_one_object(String json) {
        assertUnreadable("GrantAccepted", 1, json);
        assertUnreadable("ApplicationScored", 1, json);
    }

    @Test
    void refuses_what_follows_the_event() {
        assertUnreadable("GrantAccepted", 1, "{" + GRANT + "}{}");
        assertUnreadable("GrantAccepted", 1, "{" + GRANT + "} å");
    }

    @Test
    void refuses_an_encoding_that_does_not_exist() {
        byte[] json = {0, 0, '{', 0, '}', 0, 0, 0};
        assertThatThrownBy(() -> Event.CODEC.read("GrantAccepted", 1, json)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void refuses_a_document_that_is_too_deep() {
        String deep = "{" + GRANT + ",\"reason\":" + "[".repeat(200_000);
        assertUnreadable("GrantRefused", 1, deep);
        assertUnreadable("ApplicationScored", 1, "{\"scores\":" + "[".repeat(200_000))
                .hasMessageContaining("depth");
        assertUnreadable("ApplicationScored", 1, "{\"scores\":".repeat(90_000)).hasMessageContaining("depth");
    }

    @Test
    void refuses_a_document_that_is_too_long() {
        String start = "{" + GRANT + ",\"reason\":\"";
        String longest = start + "x".repeat((int) Json.MAX_LENGTH - start.length() - 2) + "\"}";
        assertThat(Event.CODEC.read("GrantRefused", 1, longest.getBytes(UTF_8))).isNotNull();
        assertUnreadable("GrantRefused", 1, longest + " ").hasMessageContaining("1000000");
    }

    @Test
    void whatever_is_spoiled_in_a_document_it_is_an_event_or_unreadable() {
        Spoiled spoiled = new Spoiled(2018);
        List<Example> all = new ArrayList<>(Example.all());
        Example.all().stream()
                .filter(it -> it.revision() < it.type().revision())
                .forEach(upcast -> all.addAll(Collections.nCopies(all.size() / 4, upcast)));
        int events = 0;
        for (int i = 0; i < 4_000; i++) {
            Example example = all.get(i % all.size());
            events += read(example, spoiled.copyOf(example.pinned()));
        }
        assertThat(events).as("spoiled documents that were still events").isBetween(50, 2_000);
    }

    private static int read(Example example, byte[] json) {
        try {
            assertThat(Event.CODEC.read(example.type().name(), example.revision(), json))
                    .isInstanceOf(example.type().record());
            return 1;
        } catch (UnreadableEvent expected) {
            return 0;
        } catch (RuntimeException | StackOverflowError escaped) {
            throw new AssertionError(example + " spoiled: " + Example.text(json), escaped);
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertUnreadable(
            String type, int revision, String json) {
        return assertThatThrownBy(() -> Event.CODEC.read(type, revision, json.getBytes(UTF_8)))
                .isExactlyInstanceOf(UnreadableEvent.class);
    }

    private static void assertSorted(JsonNode json) {
        List<String> names = new ArrayList<>(json.propertyNames());
        assertThat(names).isSorted();
        json.forEach(EventJsonTest::assertSorted);
    }
}
