package grantledger.standalone.console.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import grantledger.standalone.console.browser.Visitor;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody without a mouse. Wherever the keyboard comes to can be seen, and lets it go again. */
final class Keyboard {
    /** More stops than a page has. */
    private static final int FARTHEST = 600;
    /** Year, month, day, hours, minutes, seconds, and the calendar's button. */
    private static final int PARTS = 8;

    private final Visitor visitor;
    private final Page page;
    private final AtomicInteger arrivals = new AtomicInteger();

    Keyboard(Visitor visitor) {
        this.visitor = visitor;
        page = visitor.page();
        page.onFrameNavigated(_ -> arrivals.incrementAndGet());
    }

    /** What is shown; nothing is done by it. */
    Page page() {
        return page;
    }

    /** As somebody types an address. */
    void opens(String path) {
        visitor.opens(path);
    }

    void presses(String key) {
        page.keyboard().press(key);
    }

    void types(String text) {
        page.keyboard().type(text);
    }

    /** Forward to the next thing that the selector names. */
    void goesTo(String css) {
        walks("Tab", css);
    }

    void goesBackTo(String css) {
        walks("Shift+Tab", css);
    }

    private void walks(String key, String css) {
        var before = Focused.on(page, css);
        int same = 0;
        int ends = 0;
        for (int stop = 0; stop < FARTHEST && ends < 2; stop++) {
            presses(key);
            var now = Focused.on(page, css);
            assertThat(now.faults()).as("%s on %s", now.html(), page.url()).isEmpty();
            if (now.wanted()) {
                return;
            }
            same = now.place() == before.place() ? same + 1 : 0;
            ends += now.isSomewhere() ? 0 : 1;
            assertThat(same)
                    .as("%s does not let the keyboard go, on %s", now.html(), page.url())
                    .isLessThan(now.inParts() ? PARTS : 1);
            before = now;
        }
        fail("%s is not reached by %s on %s", css, key, page.url());
    }

    /** Past what every page begins with. */
    void skipsToTheContent() {
        follows("a[href='#main']");
        assertIsAt("main");
    }

    /** To a link or a button, and through it to another page, or another part of this one. */
    void follows(String css) {
        goesTo(css);
        arrivesBy("Enter");
    }

    void arrivesBy(String key) {
        int before = arrivals.get();
        presses(key);
        page.waitForCondition(() -> arrivals.get() > before);
        page.waitForLoadState();
    }

    /** In a list to choose from. */
    void chooses(String css, String value) {
        goesTo(css);
        presses("Home");
        downTo(value);
    }

    /** Among buttons of which one is chosen. */
    void picks(String css, String value) {
        goesTo(css);
        presses("Space");
        downTo(value);
    }

    private void downTo(String value) {
        for (int step = 0; !value.equals(page.evaluate("() => document.activeElement.value")); step++) {
            assertThat(step).as("steps to %s", value).isLessThan(FARTHEST);
            presses("ArrowDown");
        }
    }

    Download takes(String css) {
        goesTo(css);
        return page.waitForDownload(() -> presses("Enter"));
    }

    /** Where the keyboard was put without a key. */
    void assertIsAt(String css) {
        page.waitForCondition(() -> Focused.on(page, css).wanted());
        assertThat(Focused.on(page, css).faults())
                .as("%s on %s", css, page.url())
                .isEmpty();
    }
}
