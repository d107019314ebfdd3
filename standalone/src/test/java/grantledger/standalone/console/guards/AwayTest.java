package grantledger.standalone.console.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.identity.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see while a service is away. */
@Tag("system")
@ExtendWith(InABrowser.class)
class AwayTest {
    private static final int PATIENCE = 120_000;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_page_says_that_its_figures_cannot_be_had_and_shows_them_by_itself_as_soon_as_they_can(
            boolean scripts, Browsing browsing) {
        assumeThat(browsing.place().own()).as("a system of our own").isPresent();
        var sight = scripts ? Sight.in(Tongue.SV) : Sight.in(Tongue.SV).withoutScripts();
        try (var visitor = browsing.as(Person.OLLE, sight)) {
            browsing.place().own().orElseThrow().query().kill();

            var answer = visitor.opens("/calls");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(visitor.page().locator("h1").innerText()).isEqualTo("Uppgifterna kan inte visas just nu");
            assertThat(visitor.page().locator("main").innerText()).contains("Ingenting har gått förlorat");
            visitor.page()
                    .waitForSelector(
                            "h1:has-text('Utlysningar')", new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
        }
    }
}
