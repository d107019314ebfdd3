package grantledger.standalone.console.bars;

import com.microsoft.playwright.Page;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core, which knows the Web Content Accessibility Guidelines as rules. */
final class Axe {
    private static final String SOURCE = source();

    /** Every rule but those still being tried out; each violation as one line. */
    private static final String RUN = """
        async () => {
          const found = await axe.run(document, {resultTypes: ['violations']});
          return found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' (' + rule.impact + '): ' + node.html.slice(0, 160)
            + ' — ' + (node.failureSummary ?? rule.help).replace(/\\s+/g, ' ').slice(0, 300)));
        }
        """;

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SOURCE);
        return (List<String>) page.evaluate(RUN);
    }

    private static String source() {
        try (var content = Axe.class.getResourceAsStream("/axe/axe.min.js")) {
            if (content == null) {
                throw new FileNotFoundException("axe.min.js");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
