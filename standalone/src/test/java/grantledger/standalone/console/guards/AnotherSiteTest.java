package grantledger.standalone.console.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.console.browser.Visitor;
import grantledger.standalone.identity.Person;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another site can have nothing done in the name of who is signed in, show no page as its own, and be led to by none. */
@Tag("system")
@ExtendWith(InABrowser.class)
class AnotherSiteTest {
    private static final String ELSEWHERE = "http://elsewhere.example/";

    /** Where forms are sent to. */
    private static final List<String> POSTED = List.of("/language", "/sign-out", "/commands/withdraw-application");

    @Test
    void a_form_without_the_token_of_its_page_is_refused(Browsing browsing) {
        try (var visitor = browsing.anew(Person.OLLE, Sight.in(Tongue.SV))) {
            for (var path : POSTED) {
                var options = RequestOptions.create()
                        .setMaxRedirects(0)
                        .setForm(FormData.create().set("language", "en"));
                var answer = visitor.context().request().post(browsing.place().console() + path, options);
                assertThat(answer.status()).as(path).isEqualTo(403);
            }
            visitor.opens("/calls");
            assertThat(visitor.page().locator("h1").innerText()).isEqualTo("Utlysningar");
        }
    }

    @Test
    void a_form_of_another_site_changes_nothing(Browsing browsing) {
        try (var visitor = browsing.anew(Person.OLLE, Sight.in(Tongue.SV))) {
            elsewhere(visitor, """
                <form method="post" action="%s/language"><input name="language" value="en"><button>Win</button></form>
                """.formatted(browsing.place().console()));
            visitor.page().locator("button").click();

            visitor.opens("/calls");
            assertThat(visitor.page().locator("h1").innerText()).isEqualTo("Utlysningar");
        }
    }

    @Test
    void no_page_is_shown_within_another_sites(Browsing browsing) throws IOException {
        try (var visitor = browsing.as(Person.OLLE, Sight.in(Tongue.SV));
                var nextDoor = NextDoor.showing(browsing.place().console() + "/calls")) {
            assertThat(framed(visitor, nextDoor)).doesNotContain("Utlysningar");

            visitor.context().route("**/calls", AnotherSiteTest::withoutItsHeaders);
            assertThat(framed(visitor, nextDoor)).as("without its headers").contains("Utlysningar");
        }
    }

    private static String framed(Visitor visitor, NextDoor nextDoor) {
        visitor.page().navigate(nextDoor.address());
        var frames = visitor.page().mainFrame().childFrames();
        assertThat(frames).hasSize(1);
        return frames.getFirst().content();
    }

    private static void withoutItsHeaders(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setResponse(route.fetch())
                .setHeaders(Map.of("content-type", "text/html; charset=utf-8")));
    }

    private static void elsewhere(Visitor visitor, String body) {
        var page = "<!doctype html><title>Elsewhere</title><body>" + body;
        visitor.context()
                .route(
                        ELSEWHERE,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody(page)));
        visitor.page().navigate(ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "/\t/elsewhere.example/"
            })
    void nobody_is_led_to_another_site(String target, Browsing browsing) {
        try (var visitor = browsing.anew(Person.OLLE, Sight.in(Tongue.SV))) {
            visitor.opens("/calls");
            var csrf = visitor.page().locator("input[name=_csrf]").first().inputValue();
            var form =
                    FormData.create().set("_csrf", csrf).set("language", "sv").set("from", target);

            assertStays(
                    browsing,
                    visitor.context()
                            .request()
                            .post(
                                    browsing.place().console() + "/language",
                                    RequestOptions.create().setMaxRedirects(0).setForm(form))
                            .headers()
                            .get("location"));
            assertStays(
                    browsing,
                    visitor.context()
                            .request()
                            .get(
                                    browsing.place().console() + "/moment",
                                    RequestOptions.create()
                                            .setMaxRedirects(0)
                                            .setQueryParam("clock", "position")
                                            .setQueryParam("at", "1")
                                            .setQueryParam("from", target))
                            .headers()
                            .get("location"));
        }
    }

    private static void assertStays(Browsing browsing, String location) {
        assertThat(location)
                .satisfiesAnyOf(
                        own -> assertThat(own).matches("/([^/\\\\\\s].*)?"),
                        own -> assertThat(own).startsWith(browsing.place().console() + "/"));
    }
}
