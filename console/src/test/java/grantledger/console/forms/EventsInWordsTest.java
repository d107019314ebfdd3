package grantledger.console.forms;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.forms.drawing.Labels;
import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A preview tells in sentences; the index of the documents names every event that a command may bring about. */
class EventsInWordsTest {
    private static final Pattern EVENT =
            Pattern.compile("\\[([A-Z][A-Za-z]+)]\\([^)]*/events/[A-Za-z]+Event\\.java\\)");

    @Test
    void every_event_has_its_sentence_in_both_languages() throws IOException {
        var events = new TreeSet<String>();
        EVENT.matcher(Files.readString(Path.of("../docs/index.md"))).results().forEach(it -> events.add(it.group(1)));
        var words = new Words();
        for (var language : Language.values()) {
            var labels = new Labels(new Wording(words, language));
            assertThat(events)
                    .hasSizeGreaterThan(60)
                    .allSatisfy(event ->
                            assertThat(labels.event(event)).isNotEqualTo(event).endsWith("."));
        }
    }
}
