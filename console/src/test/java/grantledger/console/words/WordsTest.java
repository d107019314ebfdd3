package grantledger.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    /** A key that a page names whole; what is put together while running is found by the browser. */
    private static final Pattern NAMED = Pattern.compile("text\\(\"([a-z][A-Za-z0-9.-]*[A-Za-z0-9])\"[,)]");

    private final Words words = new Words();

    @Test
    void every_text_stands_in_both_languages() {
        assertThat(words.keys(Language.SV)).isNotEmpty().isEqualTo(words.keys(Language.EN));
    }

    @Test
    void both_languages_have_the_same_places_for_arguments() {
        for (var key : words.keys(Language.EN)) {
            assertThat(places(Language.SV, key)).as(key).isEqualTo(places(Language.EN, key));
        }
    }

    private Set<String> places(Language language, String key) {
        var found = new TreeSet<String>();
        var places = Pattern.compile("\\{(\\d+)").matcher(words.pattern(language, key));
        while (places.find()) {
            found.add(places.group(1));
        }
        new MessageFormat(words.pattern(language, key).replace("'", "''"), language.locale());
        return found;
    }

    @Test
    void every_text_that_a_page_names_is_there() throws IOException {
        var named = new TreeSet<String>();
        for (var folder : Set.of("src/main/jte", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).forEach(file -> named.addAll(keysIn(file)));
            }
        }
        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(words.keys(Language.EN));
    }

    private static Set<String> keysIn(Path file) {
        try {
            var keys = new TreeSet<String>();
            NAMED.matcher(Files.readString(file)).results().forEach(match -> keys.add(match.group(1)));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_text_that_is_missing_can_be_seen() {
        assertThat(words.text(Language.EN, "no.such.text")).isEqualTo("??no.such.text??");
    }
}
