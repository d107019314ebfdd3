package grantledger.query.audit.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of what a decision is compared with names each respect, in the order of the enum, and rules that there are. */
class RespectsDocumentedTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([^|]+) \\| [^|]+ \\| ([^|]*) \\|$");
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern RULE = Pattern.compile("`([a-z-]+)`");

    @Test
    void says_of_each_respect_what_would_hold() throws IOException {
        assertThat(rows().stream().map(row -> row.group(1) + ": " + row.group(2)))
                .containsExactlyElementsOf(Arrays.stream(Respect.values())
                        .map(respect -> respect + ": " + respect.sentence())
                        .toList());
    }

    @Test
    void names_rules_that_stand_among_the_rules() throws IOException {
        String rules = Files.readString(DOCS.resolve("rules.md"));
        List<String> named = rows().stream()
                .flatMap(row -> RULE.matcher(row.group(3)).results())
                .map(rule -> rule.group(1))
                .toList();
        assertThat(named).hasSize(15).allSatisfy(rule -> assertThat(rules).contains("| `" + rule + "` |"));
    }

    private List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(DOCS.resolve("looking-back.md")))
                .results()
                .toList();
    }
}
