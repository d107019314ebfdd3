package grantledger.standalone.console.bars;

import grantledger.standalone.console.browser.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where one is: one heading, a title that begins with it, a language, a way back. */
final class Headings {
    private Headings() {}

    static List<String> faults(Visitor visitor) {
        var page = visitor.page();
        var faults = new ArrayList<String>();
        var headings = page.locator("h1").allInnerTexts();
        if (headings.size() != 1) {
            faults.add("headings " + headings);
        } else if (!page.title().startsWith(headings.getFirst().strip().replaceAll("\\s+", " "))) {
            faults.add("title " + page.title() + ", heading " + headings);
        }
        if (!page.title().endsWith(" – Grantledger")) {
            faults.add("title " + page.title());
        }
        if (Objects.requireNonNullElse(page.locator("html").getAttribute("lang"), "")
                .isEmpty()) {
            faults.add("no language");
        }
        if (page.locator("main").count() != 1 || page.locator("a[href='#main']").count() != 1) {
            faults.add("no way to the content");
        }
        return faults;
    }
}
