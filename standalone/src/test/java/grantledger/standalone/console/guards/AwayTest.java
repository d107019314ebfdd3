package grantledger.standalone.console.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import grantledger.standalone.StoryCall;
import grantledger.standalone.TestSystem;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.identity.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see while the service that answers them is away, in a system of its own. */
@Tag("system")
@Tag("slow")
@ExtendWith(InABrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwayTest {
    private static final int PATIENCE = 120_000;

    private final TestSystem system = TestSystem.start();
    private final Browsing browsing = Browsing.in(system);

    @AfterAll
    void end() {
        try (system) {
            browsing.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pages_say_who_is_away_and_what_works_and_come_back_by_themselves(boolean scripts) {
        var call = new StoryCall(system).announce("AWAY-" + scripts, 1_000_000).id();
        var sight = scripts ? Sight.in(Tongue.SV) : Sight.in(Tongue.SV).withoutScripts();
        try (var visitor = browsing.as(Person.OLLE, sight)) {
            var other = visitor.context().newPage();
            var form = visitor.context().newPage();
            open(other, "/operations");
            open(form, "/commands/cancel-call?callId=" + call);

            system.local().query().kill();
            assertThat(visitor.opens("/calls").status()).isEqualTo(503);
            tellsWhatIsTheMatter(visitor.page());
            showsTheLastThatWasKnown(other);
            sendsWhatWasOpen(form);

            system.local().query().launch();
            comesBackByItself(visitor.page());
            other.waitForCondition(
                    () -> other.locator("main").innerText().contains("Allt som är känt visas"), within());
        }
    }

    private void open(Page page, String path) {
        assertThat(page.navigate(browsing.place().console() + path).status()).isEqualTo(200);
    }

    private static void tellsWhatIsTheMatter(Page page) {
        assertThat(page.locator("h1").innerText()).isEqualTo("Uppgifterna kan inte visas just nu");
        assertThat(page.locator("main").innerText())
                .contains("Ingenting har gått förlorat", "Tjänsten svarade senast", "Det här går ändå");
    }

    /** With its age. */
    private void showsTheLastThatWasKnown(Page page) {
        open(page, "/operations");
        assertThat(page.locator("main").innerText()).contains("Det som står här gällde", "sedan)");
    }

    /** First it shows what will be recorded. */
    private static void sendsWhatWasOpen(Page form) {
        form.locator("[name=reason]").fill("There is no money.");
        form.locator(".form-end [value=preview]").click();
        var answer = form.waitForResponse(
                response -> response.request().method().equals("POST"),
                new Page.WaitForResponseOptions().setTimeout(PATIENCE),
                () -> form.locator(".form-end [value=send]").click());
        assertThat(answer.status()).isEqualTo(303);
    }

    private static void comesBackByItself(Page page) {
        page.waitForCondition(() -> page.locator("h1").innerText().equals("Utlysningar"), within());
    }

    private static Page.WaitForConditionOptions within() {
        return new Page.WaitForConditionOptions().setTimeout(PATIENCE);
    }
}
