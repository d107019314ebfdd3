package grantledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.verifier.made.MadeBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README says of options and files is what there is. */
class ReadmeTest {

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void explains_every_option_and_no_other() throws IOException {
        Set<String> options = found("(--[a-z]+)\\b", Usage.TEXT);
        // Of the second verifier, and of the program that makes keys.
        options.add("--vectors");
        options.add("--check");
        options.add("--export");
        assertThat(found("(--[a-z]+)\\b", readme())).isEqualTo(options);
    }

    @Test
    void names_every_file_of_a_bundle() throws IOException {
        assertThat(new MadeBundle().files.keySet()).allSatisfy(name -> {
            String general = name.replaceFirst("^stream/[0-9]+", "stream/<version>");
            assertThat(readme()).contains("`" + general + "`");
        });
    }
}
