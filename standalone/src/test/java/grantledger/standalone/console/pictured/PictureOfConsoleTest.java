package grantledger.standalone.console.pictured;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import grantledger.access.roles.Role;
import grantledger.standalone.console.browser.Api;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.identity.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A ranking of the demo as it stood before the first of its decisions, as an auditor sees it. */
@Tag("system")
@ExtendWith(InABrowser.class)
@EnabledIfSystemProperty(named = "picture", matches = "readme", disabledReason = "-Dpicture=readme takes it anew")
class PictureOfConsoleTest {
    private static final Person AUDITOR = Person.of(Role.AUDITOR);
    private static final String CALL_OF_2020 = "2020-3.4.1-30/2";

    @Test
    void is_taken_for_the_readme(Browsing browsing) {
        try (var visitor = browsing.as(AUDITOR, Sight.in(Tongue.EN).wide(Picture.WIDTH))) {
            assertThat(visitor.opens(rankingBeforeDecisions(browsing.api())).status())
                    .isEqualTo(200);
            visitor.page()
                    .screenshot(new ScreenshotOptions()
                            .setPath(Picture.FILE)
                            .setFullPage(true)
                            .setClip(0, 0, Picture.WIDTH, Picture.HEIGHT));
        }
        assertThat(Picture.FILE).exists();
    }

    private static String rankingBeforeDecisions(Api api) {
        var call = api.reads(AUDITOR, "/api/calls?diaryNumber=" + CALL_OF_2020)
                .at("/rows/0/callId")
                .asString();
        long first = api.reads(AUDITOR, "/api/decisions?sort=position&size=1&callId=" + call)
                .at("/rows/0/position")
                .asLong();
        return "/calls/" + call + "/ranking?position=" + (first - 1);
    }
}
