package grantledger.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/glossary.md calls a value is what it is called everywhere. */
class GlossaryTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| ([A-Za-z_-]+) \\| ([^|]+) \\| ([^|]+) \\|", Pattern.MULTILINE);
    private static final Pattern VALUES = Pattern.compile("^\\| `(\\w+)`([a-z ]*) \\| ([^|]+) \\|", Pattern.MULTILINE);

    private static final Map<String, String> KINDS_OF_SECTIONS = Map.of(
            "Status of an application", "status",
            "Status of a grant", "grantStatus",
            "State of a report", "reportState");

    private static final Map<String, String> KINDS_OF_FIELDS = Map.of(
            "track", "track",
            "type", "applicantType",
            "focusArea", "focusArea",
            "municipalSupport", "municipalSupport",
            "outcome of a decision", "outcome",
            "kind of a report", "reportKind",
            "goalFulfilment", "goalFulfilment",
            "ground of a demand", "ground",
            "selectedForReview", "reviewGround",
            "area", "area");

    /** Fields of forms, and the kind of value that they choose. */
    private static final Map<String, String> KINDS_OF_CHOICES = Map.of(
            "track", "track",
            "tracks", "track",
            "type", "applicantType",
            "applicantTypes", "applicantType",
            "municipalSupport", "municipalSupport",
            "outcome", "outcome",
            "kind", "reportKind",
            "goalFulfilment", "goalFulfilment",
            "DemandRepayment.ground", "ground",
            "area", "area");

    private final Words words = new Words();

    @Test
    void a_state_is_called_what_the_glossary_calls_it() throws IOException {
        for (var section : KINDS_OF_SECTIONS.entrySet()) {
            var rows = ROW.matcher(section(section.getKey())).results().toList();
            assertThat(rows).as(section.getKey()).hasSizeGreaterThan(5);
            rows.stream()
                    .filter(row -> !row.group(1).equals("value"))
                    .forEach(row -> assertCalled("value." + section.getValue() + "." + row.group(1), row.group(2)));
        }
    }

    @Test
    void a_value_is_called_what_the_glossary_calls_it() throws IOException {
        var rows = VALUES.matcher(section("Other values")).results().toList();
        var known = rows.stream()
                .filter(row -> KINDS_OF_FIELDS.containsKey(row.group(1) + row.group(2)))
                .toList();
        assertThat(known).hasSameSizeAs(KINDS_OF_FIELDS.keySet());
        for (var row : known) {
            for (var value : row.group(3).split(" · ", -1)) {
                var said = value.split(" ", 2);
                assertCalled("value." + KINDS_OF_FIELDS.get(row.group(1) + row.group(2)) + "." + said[0], said[1]);
            }
        }
    }

    private void assertCalled(String key, String swedish) {
        assertThat(words.text(Language.SV, key)).as(key).isEqualToIgnoringCase(swedish);
    }

    @Test
    void a_role_has_one_name_in_each_language() throws IOException {
        var rows = ROW.matcher(section("Roles")).results().skip(1).toList();
        assertThat(rows).hasSize(9);
        for (var row : rows) {
            assertRole(Language.SV, row.group(1), row.group(2));
            assertRole(Language.EN, row.group(1), row.group(3));
        }
    }

    /** Alone, and for all who have it: a plural begins with its singular in both languages. */
    private void assertRole(Language language, String role, String name) {
        assertThat(words.text(language, "layout.role." + role)).isEqualToIgnoringCase(name);
        assertThat(words.text(language, "forms.role." + role)).startsWith(name);
    }

    @Test
    void a_form_offers_a_value_in_the_words_that_pages_show_it_in() {
        for (var language : Language.values()) {
            var shown = new TreeMap<String, String>();
            var offered = new TreeMap<String, String>();
            KINDS_OF_CHOICES.forEach((field, kind) -> words.keys(language).stream()
                    .filter(key -> key.startsWith("forms.value." + field + "."))
                    .forEach(key -> {
                        offered.put(key, words.text(language, key));
                        shown.put(key, words.text(language, "value." + kind + key.substring(key.lastIndexOf('.'))));
                    }));
            assertThat(offered).hasSizeGreaterThan(30).isEqualTo(shown);
        }
    }

    private static String section(String title) throws IOException {
        var after = Files.readString(Path.of("../docs/glossary.md")).split("\n## " + title + "\n", 2)[1];
        return after.split("\n## ", 2)[0];
    }
}
