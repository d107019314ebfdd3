package grantledger.standalone.console.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import grantledger.access.roles.Role;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.console.browser.Visitor;
import grantledger.standalone.identity.Person;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No page shows a role what the API refuses it: neither a page, nor a word in one. */
@Tag("system")
@Tag("slow")
@ExtendWith(InABrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoMoreThanTheApiTest {
    /** Pages of a matter, each with what the API answers to who may see it. */
    private static final Map<String, String> OF_MATTER = new TreeMap<>(Map.of(
            "/applications/{}", "/api/applications/{}",
            "/applications/{}/decision", "/api/applications/{}",
            "/applications/{}/replay", "/api/audit/decisions/{}/context",
            "/audit/streams/{}", "/api/audit/streams/{}/events?size=500"));

    private static final Map<String, String> OF_GRANT = Map.of(
            "/grants/{}/money", "/api/grants/{}/money",
            "/grants/{}", "/api/grants/{}");

    private static final Map<String, String> OF_CALL = Map.of(
            "/calls/{}", "/api/calls/{}",
            "/calls/{}/ranking?track=PUBLIC", "/api/calls/{}/ranking?track=PUBLIC",
            "/decisions?callId={}", "/api/decisions?callId={}",
            "/payments?callId={}", "/api/payments?callId={}",
            "/reports?callId={}", "/api/reports?callId={}");

    private static final Map<String, String> OF_ALL = Map.of(
            "/audit/reads", "/api/audit/reads",
            "/operations", "/api/status");

    private final Browsing browsing;
    private final Map<String, String> pages = new TreeMap<>(OF_ALL);
    private final Map<Role, Answered> answered = new EnumMap<>(Role.class);

    NoMoreThanTheApiTest(Browsing browsing) {
        this.browsing = browsing;
        matter(browsing.found().in("{granted}", Person.OLLE));
        matter(browsing.found().in("{granted}", Person.ALE));
        var reads = new TreeSet<>(pages.values());
        Role.ofPeople().forEach(role -> answered.put(role, Answered.to(Person.of(role), browsing.api(), reads)));
    }

    private void matter(String id) {
        var application = browsing.api().reads(Person.OLLE, "/api/applications/" + id);
        add(OF_MATTER, id);
        add(OF_CALL, application.path("callId").asString());
        application.path("grantId").asStringOpt().ifPresent(grant -> add(OF_GRANT, grant));
    }

    private void add(Map<String, String> some, String id) {
        some.forEach((page, read) -> pages.put(page.replace("{}", id), read.replace("{}", id)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void no_page_shows_a_role_what_the_api_refuses_it(Role role) {
        var person = Person.of(role);
        var told = answered.get(role);
        var withheld = told.withheld(answered.values());
        withheld.remove(person.subject());
        var faults = new ArrayList<String>();
        try (var visitor = browsing.as(person, Sight.in(Tongue.SV))) {
            pages.forEach((page, read) -> {
                var shown = asks(visitor, page);
                if (shown.ok() && told.refused().contains(read)) {
                    faults.add(page + " is shown, and " + read + " is refused");
                }
                var text = shown.text();
                withheld.stream().filter(text::contains).forEach(word -> faults.add(page + " shows " + word));
            });
        }
        assertThat(faults).isEmpty();
    }

    private APIResponse asks(Visitor visitor, String page) {
        return visitor.context().request().get(browsing.place().console() + page);
    }
}
