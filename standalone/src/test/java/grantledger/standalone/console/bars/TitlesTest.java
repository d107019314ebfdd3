package grantledger.standalone.console.bars;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.identity.Person;
import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever has ten pages open knows which is which, and how to get from each to the one above it. */
@Tag("system")
@ExtendWith(InABrowser.class)
class TitlesTest {

    @Test
    @Tag("slow")
    void pages_at_different_addresses_have_different_titles_and_ways_to_them(Browsing browsing) {
        var titles = new TreeMap<String, String>();
        var faults = new ArrayList<String>();
        try (var visitor = browsing.as(Person.of(Role.AUDITOR), Sight.in(Tongue.SV))) {
            for (var screen : Screens.ALL) {
                if (screen.status() != 200 || !screen.roles().contains(Role.AUDITOR)) {
                    continue;
                }
                var path = browsing.found().in(screen.path(), Person.of(Role.AUDITOR));
                visitor.opens(path);
                var page = visitor.page();
                var ways = page.locator(".crumbs li").allInnerTexts();
                var before = titles.putIfAbsent(page.title() + " " + ways, path.split("[?#]", 2)[0]);
                if (before != null && !before.equals(path.split("[?#]", 2)[0])) {
                    faults.add(path + " is called as " + before + ": " + page.title());
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
