package grantledger.console.forms.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.words.Language;
import grantledger.console.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A rule that is broken is told in the language of the page; the document of the rules has them all. */
class RulesInWordsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| [45]\\d\\d \\| ([^|]+) \\|");

    private static Map<String, String> sentences() throws IOException {
        var document = Files.readString(Path.of("../docs/rules.md"));
        var sentences = new TreeMap<String, String>();
        ROW.matcher(document.substring(0, document.indexOf("## Reads")))
                .results()
                .forEach(row -> sentences.put(row.group(1), row.group(2)));
        return sentences;
    }

    @Test
    void every_rule_has_its_sentence_in_both_languages() throws IOException {
        var words = new Words();
        assertThat(sentences()).hasSizeGreaterThan(180).allSatisfy((rule, sentence) -> {
            assertThat(words.text(Language.EN, "rule." + rule)).isEqualTo(sentence);
            assertThat(words.text(Language.SV, "rule." + rule))
                    .doesNotContain("??")
                    .isNotEqualTo(sentence);
        });
    }
}
