package grantledger.standalone.console.bars;

import grantledger.standalone.console.browser.Visitor;
import grantledger.standalone.console.browser.WordFiles;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people read is in words of their language. */
final class Texts {
    private static final Set<String> KEYS = WordFiles.all().stringPropertyNames();
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)+");

    /** The console puts it around a key that it has no text for. */
    private static final String MISSING = "??";

    private Texts() {}

    static List<String> untranslated(Visitor visitor) {
        var page = visitor.page();
        var shown = page.title() + "\n" + page.locator("body").innerText() + "\n"
                + page.evaluate(
                        "() => [...document.querySelectorAll('[aria-label], [alt], [title], [placeholder]')].map(e =>"
                            + " ['aria-label', 'alt', 'title', 'placeholder'].map(a => e.getAttribute(a) ?? '').join('"
                            + " ')).join('\\n"
                            + "')");
        return Stream.concat(
                        shown.lines().filter(line -> line.contains(MISSING)),
                        WORD.matcher(shown)
                                .results()
                                .map(found -> found.group())
                                .filter(KEYS::contains))
                .distinct()
                .toList();
    }
}
