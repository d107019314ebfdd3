package grantledger.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/rules.md says of each rule is what people are told, in English word for word. */
class RulesInWordsTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\| \\d+ \\| ([^|]+) \\|", Pattern.MULTILINE);
    private static final String PREFIX = "rule.";

    private final Words words = new Words();

    @Test
    void every_rule_stands_in_both_languages_and_no_other_does() throws IOException {
        var documented = documented();
        assertThat(told(Language.EN)).isEqualTo(documented).hasSizeGreaterThan(190);
        assertThat(told(Language.SV)).containsOnlyKeys(documented.keySet());
    }

    @Test
    void every_rule_is_told_in_words_of_its_language() {
        var english = told(Language.EN);
        assertThat(told(Language.SV))
                .allSatisfy(
                        (rule, sentence) -> assertThat(sentence).endsWith(".").isNotEqualTo(english.get(rule)));
    }

    private Map<String, String> told(Language language) {
        var told = new TreeMap<String, String>();
        words.keys(language).stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> told.put(key.substring(PREFIX.length()), words.text(language, key)));
        return told;
    }

    private static Map<String, String> documented() throws IOException {
        var rules = Files.readString(Path.of("../docs/rules.md")).split("\n## Reads", -1);
        var documented = new TreeMap<String, String>();
        ROW.matcher(rules[0]).results().forEach(row -> documented.put(row.group(1), row.group(2)));
        ROW.matcher(rules[1]).results().forEach(row -> documented.putIfAbsent(row.group(1), sentence(row.group(2))));
        return documented;
    }

    /** The table of reads says when, in a part of a sentence with links. */
    private static String sentence(String when) {
        var text = when.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("`", "");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
