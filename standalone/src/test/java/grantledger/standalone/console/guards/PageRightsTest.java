package grantledger.standalone.console.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import grantledger.access.roles.Role;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.console.browser.Visitor;
import grantledger.standalone.identity.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What docs/rights.md says of pages and of the form of each command: tried for each role, for who is signed in and has none, and
 * for who is not signed in.
 */
@Tag("system")
@Tag("slow")
@ExtendWith(InABrowser.class)
class PageRightsTest {
    private static final Map<String, String> QUESTIONS = Map.of(
            "/calls/{callId}/ranking", "?track=PUBLIC",
            "/rows/applications", "?row=1",
            "/audit/find", "?what=1",
            "/moment", "?day=2020-03-01&time=12:00");
    private static final int OPEN = 200;
    private static final int LED_ON = 302; // to the door, or to where it is shown
    private static final int LED_BACK = 303; // to the door, with what was sent left behind
    private static final int SHUT = 403;
    private static final String TOKEN = "input[name=_csrf]";

    private final Browsing browsing;
    private final Rights rights = Rights.read();
    private final List<String> wrong = new ArrayList<>();
    private int tried;

    PageRightsTest(Browsing browsing) {
        this.browsing = browsing;
    }

    /** @param role null where the person has none */
    private record Somebody(Person person, Role role) {

        static List<Somebody> all() {
            var all = new ArrayList<>(Role.ofPeople().stream()
                    .map(role -> new Somebody(Person.of(role), role))
                    .toList());
            all.add(new Somebody(Person.NINA, null));
            return all;
        }

        boolean isOneOf(Set<Role> roles) {
            return role != null && roles.contains(role);
        }
    }

    @Test
    void each_page_opens_to_whom_its_read_opens() {
        try (var stranger = browsing.stranger(Sight.in(Tongue.EN))) {
            rights.pages()
                    .forEach(page -> cell(
                            "nobody", page.path(), asked(stranger, page, Person.OLLE), page.open() ? OPEN : LED_ON));
        }
        for (var somebody : Somebody.all()) {
            try (var visitor = browsing.as(somebody.person(), Sight.in(Tongue.EN))) {
                for (var page : rights.pages()) {
                    int told = asked(visitor, page, somebody.role() == null ? Person.OLLE : somebody.person());
                    boolean opens = page.signed() || somebody.isOneOf(page.roles());
                    // A grant is shown on the page of its application, and a row's number leads to its matter.
                    cell(
                            somebody.person().name(),
                            page.path(),
                            isOpened(page, told) ? OPEN : told,
                            opens ? OPEN : SHUT);
                }
            }
        }
        judge("pages", rights.pages().size());
    }

    /** Of a call without a grant in force there is no file to be had, which is told to those only who might. */
    private static boolean isOpened(Rights.Page page, int told) {
        return told == LED_ON || (told == 404 && page.path().endsWith("/360giving"));
    }

    /** With what the demo has that the person may see, and what a question needs besides. */
    private int asked(Visitor visitor, Rights.Page page, Person person) {
        var address = page.path()
                        .replace("{callId}", "{call}")
                        .replace("/calls/{id}", "/calls/{call}")
                        .replace("/grants/{id}", "/grants/{grant}")
                        .replace("/indicators/{id}", "/indicators/{indicator}")
                        .replace("{id}", "{granted}")
                + QUESTIONS.getOrDefault(page.path(), "");
        return visitor.context()
                .request()
                .get(browsing.place().console() + browsing.found().in(address, person), options())
                .status();
    }

    @Test
    void each_form_opens_to_whom_its_command_is_for() {
        try (var stranger = browsing.stranger(Sight.in(Tongue.EN))) {
            for (var command : rights.commands().keySet()) {
                cell("nobody", command, form(stranger, command).status(), LED_ON);
            }
        }
        for (var somebody : Somebody.all()) {
            try (var visitor = browsing.as(somebody.person(), Sight.in(Tongue.EN))) {
                rights.commands()
                        .forEach((command, roles) -> cell(
                                somebody.person().name(),
                                command,
                                form(visitor, command).status(),
                                somebody.isOneOf(roles) ? OPEN : SHUT));
            }
        }
        judge("forms", rights.commands().size());
    }

    /** Empty, so that who may send it is told what is missing. */
    @Test
    void each_form_is_taken_from_whom_its_command_is_for() {
        try (var stranger = browsing.stranger(Sight.in(Tongue.EN))) {
            for (var command : rights.commands().keySet()) {
                cell("nobody", command, sent(stranger, command, "").status(), LED_BACK);
            }
        }
        for (var somebody : Somebody.all()) {
            try (var visitor = browsing.as(somebody.person(), Sight.in(Tongue.EN))) {
                visitor.opens("/");
                var token = visitor.page().locator(TOKEN).first().inputValue();
                rights.commands()
                        .forEach((command, roles) -> cell(
                                somebody.person().name(),
                                command,
                                sent(visitor, command, token).status(),
                                somebody.isOneOf(roles) ? 422 : SHUT));
            }
        }
        judge("sent forms", rights.commands().size());
    }

    private APIResponse form(Visitor visitor, String command) {
        return visitor.context()
                .request()
                .get(browsing.place().console() + "/commands/" + command + "?form=" + UUID.randomUUID(), options());
    }

    private APIResponse sent(Visitor visitor, String command, String token) {
        var empty = FormData.create()
                .set("_csrf", token)
                .set("form", UUID.randomUUID().toString())
                .set("form-do", "send");
        return visitor.context()
                .request()
                .post(
                        browsing.place().console() + "/commands/" + command,
                        options().setForm(empty));
    }

    private static RequestOptions options() {
        return RequestOptions.create().setMaxRedirects(0).setTimeout(60_000);
    }

    private void cell(String who, String what, int told, int expected) {
        tried++;
        if (told != expected) {
            wrong.add("%s %s: %d, not %d".formatted(who, what, told, expected));
        }
    }

    private void judge(String what, int rows) {
        int cells = rows * (Somebody.all().size() + 1);
        System.out.printf("%s: cells tried: %d of %d (%d %%)%n", what, tried, cells, 100 * tried / cells);
        assertThat(wrong).isEmpty();
        assertThat(tried).isEqualTo(cells);
    }
}
