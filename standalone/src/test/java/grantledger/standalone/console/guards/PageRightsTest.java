package grantledger.standalone.console.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import grantledger.access.roles.Role;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.console.browser.Visitor;
import grantledger.standalone.identity.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page opens to whom the read opens that docs/rights.md says it stands on: each of its pages, for each role and for nobody. */
@Tag("system")
@ExtendWith(InABrowser.class)
class PageRightsTest {
    private static final Path DOCUMENT = Path.of("../docs/rights.md");
    private static final Pattern PAGE = Pattern.compile(
            "^\\| `(/[^`]*)` \\| (?:`(/[^`]*)`|(everybody|who is signed in|AUDITOR, ADMIN)) \\|$", Pattern.MULTILINE);
    private static final Pattern READ =
            Pattern.compile("^\\| `(/[^`]*)` \\| (?:–|all) \\| (.*) \\|$", Pattern.MULTILINE);
    private static final String FOR_AUDITORS = "AUDITOR, ADMIN";
    private static final Map<String, String> QUESTIONS = Map.of(
            "/calls/{callId}/ranking", "?track=PUBLIC",
            "/rows/applications", "?row=1",
            "/audit/find", "?what=1",
            "/moment", "?day=2020-03-01&time=12:00");
    private static final String SHUT = "–";
    private static final int LED_ON = 302; // to the door, or to where it is shown

    private final Browsing browsing;
    private final List<String> wrong = new ArrayList<>();
    private int tried;

    PageRightsTest(Browsing browsing) {
        this.browsing = browsing;
    }

    /**
     * @param read null where the page stands on none
     * @param to   null where the read says to whom it opens
     */
    private record Page(String path, String read, String to) {

        boolean isOpen() {
            return "everybody".equals(to);
        }

        boolean opensTo(Role role, Map<String, List<String>> reads) {
            if (read == null) {
                return !to.equals(FOR_AUDITORS) || role == Role.AUDITOR || role == Role.ADMIN;
            }
            assertThat(reads).containsKey(read);
            return !reads.get(read)
                    .get(List.copyOf(Role.ofPeople()).indexOf(role))
                    .equals(SHUT);
        }

        /** With what the demo has, and what a question needs besides. */
        String address() {
            var filled = path.replace("{callId}", "{call}")
                    .replace("/calls/{id}", "/calls/{call}")
                    .replace("/grants/{id}", "/grants/{grant}")
                    .replace("/indicators/{id}", "/indicators/{indicator}")
                    .replace("{id}", "{granted}");
            return filled + QUESTIONS.getOrDefault(path, "");
        }
    }

    @Test
    @Tag("slow")
    void each_page_opens_to_whom_its_read_opens() throws IOException {
        var document = Files.readString(DOCUMENT);
        var reads = reads(document);
        var pages = pages(document);
        try (var stranger = browsing.stranger(Sight.in(Tongue.EN))) {
            pages.forEach(
                    page -> cell(page, "nobody", asked(stranger, page, Person.OLLE), page.isOpen() ? 200 : LED_ON));
        }
        for (var role : Role.ofPeople()) {
            var person = Person.of(role);
            try (var visitor = browsing.as(person, Sight.in(Tongue.EN))) {
                for (var page : pages) {
                    int told = asked(visitor, page, person);
                    // A grant is shown on the page of its application, and a row's number leads to its matter.
                    cell(page, role.name(), isOpened(page, told) ? 200 : told, page.opensTo(role, reads) ? 200 : 403);
                }
            }
        }
        int cells = pages.size() * (Role.ofPeople().size() + 1);
        System.out.printf("pages: cells tried: %d of %d (%d %%)%n", tried, cells, 100 * tried / cells);
        assertThat(wrong).isEmpty();
        assertThat(tried).isEqualTo(cells);
    }

    /** Of a call without a grant in force there is no file to be had, which is told to those only who might. */
    private static boolean isOpened(Page page, int told) {
        return told == LED_ON || (told == 404 && page.path().endsWith("/360giving"));
    }

    private void cell(Page page, String who, int told, int expected) {
        tried++;
        if (told != expected) {
            wrong.add("%s %s: %d, not %d".formatted(who, page.path(), told, expected));
        }
    }

    private int asked(Visitor visitor, Page page, Person person) {
        var address = browsing.place().console() + browsing.found().in(page.address(), person);
        return visitor.context()
                .request()
                .get(address, RequestOptions.create().setMaxRedirects(0).setTimeout(60_000))
                .status();
    }

    private static List<Page> pages(String document) {
        var pages = PAGE.matcher(document)
                .results()
                .map(row -> new Page(row.group(1), row.group(2), row.group(3)))
                .toList();
        assertThat(pages).hasSizeGreaterThan(30);
        return pages;
    }

    private static Map<String, List<String>> reads(String document) {
        var reads = new LinkedHashMap<String, List<String>>();
        READ.matcher(document)
                .results()
                .forEach(row -> reads.put(row.group(1), List.of(row.group(2).split(" \\| "))));
        return reads;
    }
}
