package grantledger.console.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every page has its row in docs/rights.md, which says to whom it opens, and every row its page. */
@Tag("server")
class PagesHaveRightsTest {
    private static final Pattern ROW = Pattern.compile("^\\| `(/[^`]*)` \\|", Pattern.MULTILINE);

    /** What is no page, the form that has the table of commands, and what everybody who is signed in may choose. */
    private static final Set<String> APART = Set.of("/error", "/commands/{name}", "/language");

    @Test
    void each_page_has_a_row_and_each_row_a_page() throws IOException {
        try (var query = new StandIn();
                var command = new StandIn();
                var console = new ServedConsole(query, command)) {
            var parser = new PathPatternParser();
            var pages = console.pages().stream()
                    .filter(page -> !APART.contains(page))
                    .map(parser::parse)
                    .toList();
            var rows = rows();
            assertThat(pages)
                    .hasSizeGreaterThan(25)
                    .allMatch(page -> rows.stream().anyMatch(row -> isOf(page, row)));
            assertThat(rows).allMatch(row -> pages.stream().anyMatch(page -> isOf(page, row)));
        }
    }

    private static boolean isOf(PathPattern page, String row) {
        return page.matches(PathContainer.parsePath(row.replaceAll("[{}]", "")));
    }

    private static List<String> rows() throws IOException {
        var document = Files.readString(Path.of("../docs/rights.md"));
        return ROW.matcher(document.substring(document.indexOf("\n## Pages")))
                .results()
                .map(row -> row.group(1))
                .toList();
    }
}
