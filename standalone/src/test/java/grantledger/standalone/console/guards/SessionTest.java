package grantledger.standalone.console.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.console.browser.Visitor;
import grantledger.standalone.identity.Person;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session is its person's, from signing in to signing out. */
@Tag("system")
@ExtendWith(InABrowser.class)
class SessionTest {

    @Test
    void a_session_that_somebody_else_began_is_not_the_one_that_is_signed_in(Browsing browsing) {
        try (var victim = browsing.stranger(Sight.in(Tongue.SV));
                var thief = browsing.stranger(Sight.in(Tongue.SV))) {
            thief.opens("/");
            victim.context().addCookies(List.of(session(thief)));
            victim.signIn(Person.OLLE);

            assertThat(session(victim).value).isNotEqualTo(session(thief).value);
            thief.opens("/calls");
            assertThat(thief.page().url()).endsWith("/sign-in");
        }
    }

    @Test
    void after_signing_out_the_session_opens_nothing_also_for_who_kept_its_cookie(Browsing browsing) {
        try (var visitor = browsing.anew(Person.OLLE, Sight.in(Tongue.SV));
                var thief = browsing.stranger(Sight.in(Tongue.SV))) {
            var stolen = session(visitor);
            visitor.opens("/calls");
            visitor.page().locator(".person summary").click();
            visitor.page().locator("form[action='/sign-out'] button").click();
            thief.context().addCookies(List.of(stolen));

            thief.opens("/calls");
            assertThat(thief.page().url()).endsWith("/sign-in");
        }
    }

    @Test
    void its_cookie_is_for_no_script_and_for_no_other_site(Browsing browsing) {
        try (var visitor = browsing.anew(Person.OLLE, Sight.in(Tongue.SV))) {
            var cookie = session(visitor);
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite.name()).isEqualTo("LAX");
            assertThat(cookie.expires).isNegative();
        }
    }

    @Test
    void every_page_says_what_a_browser_may_do_with_it(Browsing browsing) {
        try (var visitor = browsing.as(Person.OLLE, Sight.in(Tongue.SV))) {
            for (var path : List.of("/calls", "/no-such-page", "/assets/console.css")) {
                var headers = visitor.opens(path).allHeaders();
                assertThat(headers.get("content-security-policy"))
                        .as(path)
                        .contains(
                                "default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'")
                        .doesNotContain("unsafe");
                assertThat(headers).containsEntry("x-frame-options", "DENY");
                assertThat(headers).containsEntry("x-content-type-options", "nosniff");
                assertThat(headers).containsEntry("referrer-policy", "same-origin");
            }
            assertThat(visitor.opens("/calls").headerValue("cache-control").toLowerCase(Locale.ROOT))
                    .contains("no-store");
        }
    }

    private static Cookie session(Visitor visitor) {
        return visitor.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("grantledger"))
                .findFirst()
                .orElseThrow();
    }
}
