package grantledger.standalone.console.journeys;

import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody needs a mouse, and nobody needs scripts; how many journeys were made is printed. */
@Tag("system")
@ExtendWith(InABrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysTest {
    private int passed;

    @ParameterizedTest
    @EnumSource
    void a_journey_is_made_by_keyboard_alone(Journey journey, Browsing browsing) {
        journey.goes(true, browsing);
        passed++;
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void a_journey_is_made_without_scripts(Journey journey, Browsing browsing) {
        journey.goes(false, browsing);
        passed++;
    }

    @AfterAll
    void say() {
        System.out.printf("console: %d journeys by keyboard passed%n", passed);
    }
}
