package grantledger.standalone.console.bars;

import com.microsoft.playwright.Page;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Visitor;
import java.util.List;

/** Nothing goes beyond the edge of a small telephone, or of a page made four times as large, but what scrolls by itself. */
final class Narrow {
    private static final int HEIGHT = 800;

    private Narrow() {}

    static List<String> overflow(Visitor visitor) {
        visitor.page().setViewportSize(Sight.SMALLEST, HEIGHT);
        try {
            return beyond(visitor.page());
        } finally {
            visitor.page().setViewportSize(Sight.DESK, HEIGHT);
        }
    }

    @SuppressWarnings("unchecked")
    static List<String> beyond(Page page) {
        return (List<String>) page.evaluate("""
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
                  : ['the page is ' + document.documentElement.scrollWidth + ' wide',
                     ...[...document.querySelectorAll('main *, header *, footer *')]
                       .filter(it => it.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !it.parentElement.closest('.scroll'))
                       .slice(0, 3).map(it => it.outerHTML.slice(0, 120))]
                """);
    }
}
