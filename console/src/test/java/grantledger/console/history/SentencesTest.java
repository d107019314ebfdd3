package grantledger.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Over what the events' own tests have approved: the schemas name every type, and the examples are of every revision. */
class SentencesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SCHEMAS = Path.of("../docs/events/schemas");
    private static final Path EXAMPLES = Path.of("../shared-events/src/test/resources/events");

    private final Words words = new Words();

    @Test
    void every_type_of_event_is_told() throws IOException {
        assertThat(types()).hasSizeGreaterThan(70);
        assertThat(Sentences.BY_TYPE.keySet()).isEqualTo(types());
    }

    @Test
    void every_type_of_event_has_a_name_in_both_languages() throws IOException {
        for (var type : types()) {
            for (var language : Language.values()) {
                assertThat(words.has(language, "value.event." + type)).as(type).isTrue();
            }
        }
    }

    @Test
    void every_revision_of_every_event_is_a_sentence_in_both_languages() throws IOException {
        var told = new TreeMap<String, String>();
        for (var example : files(EXAMPLES)) {
            for (var language : Language.values()) {
                var sentence = sentence(language, event(type(example), JSON.readTree(Files.readString(example))));
                assertThat(sentence)
                        .as(example.getFileName() + " " + language)
                        .endsWith(".")
                        .doesNotContain("??", "{", "null", type(example))
                        .satisfiesAnyOf(
                                text -> assertThat(text).doesNotContain("–"),
                                _ -> assertThat(Files.readString(example)).contains("–"),
                                _ -> assertThat(example.toString()).containsAnyOf("minimal", ".r1."));
                told.put(example.getFileName() + " " + language, sentence);
            }
        }
        assertThat(told).hasSizeGreaterThan(200);
        assertThat(told.values())
                .contains(
                        "gd.håkansson granted SEK\u00a02,450,000.",
                        "gd.håkansson beviljade 2\u00a0450\u00a0000\u00a0kr.");
    }

    @Test
    void no_word_of_the_contract_stands_untranslated_in_a_sentence() throws IOException {
        for (var example : files(EXAMPLES)) {
            var event = event(type(example), JSON.readTree(Files.readString(example)));
            assertThat(sentence(Language.SV, event))
                    .as(example.toString())
                    .doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b");
        }
    }

    @Test
    void what_people_wrote_is_quoted() {
        var payload = JSON.createObjectNode()
                .put("decidedBy", "disa")
                .put("amountSek", 1)
                .put("reasons", "Väl motiverad.");
        payload.putArray("conditions").add("Redovisa varje år.");

        assertThat(Sentences.quotes(event("FundsGranted", payload)))
                .containsExactly("Väl motiverad.", "Redovisa varje år.");
    }

    @Test
    void an_event_that_came_into_the_contract_later_is_told_as_such() {
        var event = event("GrantSpirited", JSON.createObjectNode());

        assertThat(sentence(Language.EN, event)).startsWith("anna recorded GrantSpirited.");
        assertThat(sentence(Language.SV, event)).startsWith("anna registrerade GrantSpirited.");
        assertThat(Sentences.quotes(event)).isEmpty();
    }

    @Test
    void a_variant_that_came_into_the_contract_later_is_told_as_such_too() {
        var event = event(
                "DemandReduced", JSON.createObjectNode().put("amountSek", 5).put("ground", "FORGOTTEN"));

        assertThat(sentence(Language.EN, event)).startsWith("anna recorded DemandReduced.");
    }

    @Test
    void what_somebody_named_with_marks_of_the_texts_stands_as_it_is() {
        var event = event("ApplicationWithdrawn", JSON.createObjectNode());
        event.put("actor", "o'neill {0} <b>");

        assertThat(sentence(Language.EN, event)).isEqualTo("o'neill {0} <b> withdrew the application.");
    }

    private String sentence(Language language, JsonNode event) {
        return Sentences.sentence(new Wording(words, language), event);
    }

    private static ObjectNode event(String type, JsonNode payload) {
        var event = JSON.createObjectNode().put("type", type).put("actor", "anna");
        event.set("payload", payload);
        return event;
    }

    private static Set<String> types() throws IOException {
        var types = new TreeSet<String>();
        files(SCHEMAS).forEach(file -> types.add(type(file)));
        types.remove("record");
        return types;
    }

    private static String type(Path file) {
        return file.getFileName().toString().split("\\.", -1)[0];
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
