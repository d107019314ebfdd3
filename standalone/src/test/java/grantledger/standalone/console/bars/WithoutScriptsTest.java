package grantledger.standalone.console.bars;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.identity.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scripts make the console smoother; nothing needs them. */
@Tag("system")
@ExtendWith(InABrowser.class)
class WithoutScriptsTest {

    @Test
    void signing_in_choosing_a_moment_and_a_language_and_signing_out_need_no_script(Browsing browsing) {
        try (var visitor = browsing.anew(Person.OLLE, Sight.in(Tongue.SV).withoutScripts())) {
            var page = visitor.page();
            visitor.opens("/calls");
            assertThat(page.locator("h1").innerText()).isEqualTo("Utlysningar");

            page.locator(".moment summary").click();
            page.locator("#moment-at").fill("1");
            page.locator(".moment-form:has(#moment-at) button").click();
            assertThat(page.url()).endsWith("/calls?position=1");
            assertThat(page.locator(".moment-past").count()).isOne();

            page.locator("button[name=language]").click();
            assertThat(page.url()).endsWith("/calls?position=1");
            assertThat(page.locator("h1").innerText()).isEqualTo("Calls");

            page.locator(".person summary").click();
            page.locator("form[action='/sign-out'] button").click();
            visitor.opens("/calls");
            assertThat(page.url()).endsWith("/sign-in");
        }
    }

    @Test
    @Tag("slow")
    @EnabledIfSystemProperty(named = "screens", matches = "all", disabledReason = "-Dscreens=all looks at all of them")
    void every_screen_says_the_same_without_a_script(Browsing browsing) {
        var faults = new ArrayList<String>();
        for (var look : EveryScreenTest.all()) {
            if (!said(look, look.sight().withoutScripts(), browsing).equals(said(look, look.sight(), browsing))) {
                faults.add(look.toString());
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Its headings, and what can be done with it. */
    private static List<String> said(Look look, Sight sight, Browsing browsing) {
        var person = Person.of(look.role());
        try (var visitor = browsing.as(person, sight)) {
            look.screen().opened(visitor, browsing.found().in(look.screen().path(), person));
            var said = new ArrayList<>(visitor.page().locator("h1, h2").allInnerTexts());
            said.addAll(visitor.page().locator("form button, main a").allInnerTexts());
            return said;
        }
    }
}
