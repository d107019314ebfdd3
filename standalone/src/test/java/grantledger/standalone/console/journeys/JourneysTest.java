package grantledger.standalone.console.journeys;

import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody needs a mouse, and nobody needs scripts; how many journeys were made is printed. */
@Tag("system")
@ExtendWith(InABrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysTest {
    private int passed;

    static Stream<Arguments> journeys() {
        return Arrays.stream(Journey.values())
                .flatMap(journey -> Stream.of(Arguments.of(journey, true), Arguments.of(journey, false)));
    }

    @ParameterizedTest(name = "{0}, with scripts: {1}")
    @MethodSource("journeys")
    void a_journey_is_made_by_keyboard_alone(Journey journey, boolean scripts, Browsing browsing) {
        journey.goes(scripts, browsing);
        passed++;
    }

    @AfterAll
    void say() {
        System.out.printf(
                "console: %d journeys by keyboard, with and without scripts: %d passed%n",
                Journey.values().length, passed);
    }
}
