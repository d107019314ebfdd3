package grantledger.standalone.console.guards;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.console.browser.Visitor;
import grantledger.standalone.identity.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever people write is shown as they wrote it, and does nothing. */
@Tag("system")
@ExtendWith(InABrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {
    /** Pages that show what was written, of a call and of each application. */
    private static final List<String> OF_CALL =
            List.of("/calls", "/calls/{call}", "/calls/{call}/ranking", "/applications");

    private static final List<String> OF_APPLICATION =
            List.of("/applications/{application}", "/commands/request-completion?applicationId={application}");

    private final Browsing browsing;
    private HostileMatter matter;

    HostileTextTest(Browsing browsing) {
        this.browsing = browsing;
    }

    @BeforeAll
    void somebody_writes_it() {
        matter = HostileMatter.in(browsing.api());
    }

    private List<String> pages() {
        return Stream.concat(
                        OF_CALL.stream().map(path -> path.replace("{call}", matter.call())),
                        matter.applications().stream()
                                .flatMap(id -> OF_APPLICATION.stream().map(path -> path.replace("{application}", id))))
                .toList();
    }

    @Test
    void nothing_of_it_runs_or_becomes_part_of_a_page() {
        var faults = new ArrayList<String>();
        try (var visitor = browsing.as(Person.OLLE, Sight.in(Tongue.SV))) {
            for (var path : pages()) {
                assertThat(visitor.opens(path).status()).as(path).isEqualTo(200);
                visitor.complaints().forEach(complaint -> faults.add(path + ": " + complaint));
                if (visitor.page().locator("#pwned, img[src=x], b").count() > 0) {
                    faults.add(path + " holds what was written");
                }
                if (visitor.page().locator("a[href^='javascript']").count() > 0) {
                    faults.add(path + " links to what was written");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void it_is_read_as_it_was_written() {
        try (var visitor = browsing.as(Person.OLLE, Sight.in(Tongue.SV))) {
            visitor.opens("/calls");
            assertThat(visitor.page().locator("main").textContent()).contains(Hostile.MARKUP);
        }
    }

    @Test
    void it_turns_no_words_but_its_own() {
        var faults = new ArrayList<String>();
        try (var visitor = browsing.as(Person.OLLE, Sight.in(Tongue.SV))) {
            for (var path : pages()) {
                visitor.opens(path);
                turned(visitor).forEach(words -> faults.add(path + ": " + words));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Words that stand in one paragraph with such as may turn them, and are not kept apart from those. */
    @SuppressWarnings("unchecked")
    private static List<String> turned(Visitor visitor) {
        return (List<String>) visitor.page().evaluate("""
            () => {
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const found = [];
              for (let text; (text = texts.nextNode());) {
                if (!/[\\u202a-\\u202e\\u2066-\\u2069\\u0590-\\u08ff]/.test(text.data)) continue;
                let around = text.parentElement;
                const isolates = it => /isolate|plaintext/.test(getComputedStyle(it).unicodeBidi) || it.localName === 'bdi';
                const breaks = it => !/^inline/.test(getComputedStyle(it).display);
                while (!isolates(around) && !breaks(around)) around = around.parentElement;
                if (!isolates(around) && around.innerText.split('\\n').some(line => line.includes(text.data.trim()) && line.trim() !== text.data.trim())) found.push(around.outerHTML.slice(0, 200));
              }
              return found;
            }
            """);
    }

    @Test
    void however_long_a_word_is_no_page_grows_wider_than_a_telephone() {
        var faults = new ArrayList<String>();
        try (var visitor = browsing.as(Person.OLLE, Sight.in(Tongue.SV).wide(Sight.SMALLEST))) {
            for (var path : pages()) {
                visitor.opens(path);
                if ((boolean) visitor.page().evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
                    faults.add(path);
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
