package grantledger.standalone.console.walk;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One person follows links from the first page on, to some of each kind of page, and notes what each lets them do. */
final class Walk {
    private static final int FROM_ONE_PAGE = 2;
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Other orders, columns, pages and moments of what is seen anyway, and pages of the log. */
    private static final String ASIDE =
            "/(assets|audit|export|pictures|oauth2|sign-).*|.*[?&](sort|page|after|columns|position|asOf|weights|name)=.*";

    private static final Pattern STANDING = Pattern.compile("[?&](status|awaits|state)=\\w+");

    private final Page page;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Map<String, String> linkedFrom = new HashMap<>();
    private final List<String> deadEnds = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Seen> offering = new TreeMap<>();
    private final Map<String, String> closed = new TreeMap<>();
    private int pages;

    private Walk(Page page) {
        this.page = page;
    }

    /** @param page of the console that is open already */
    static Walk from(Page page) {
        var walk = new Walk(page);
        walk.ahead.add("/");
        while (!walk.ahead.isEmpty()) {
            walk.look(walk.ahead.poll());
        }
        return walk;
    }

    private void look(String address) {
        var seen = Seen.at(address, page);
        pages++;
        if (seen.status() != 200) {
            deadEnds.add(address + " on " + linkedFrom.get(address) + " is answered with " + seen.status());
        }
        seen.forms().forEach(form -> offering.putIfAbsent(command(form), seen));
        seen.closed().forEach(closed::putIfAbsent);
        var fromHere = new HashMap<String, Integer>();
        seen.links().stream()
                .map(link -> link.replaceAll("#.*", ""))
                .distinct()
                .filter(link -> !link.matches(ASIDE) && !met.contains(link))
                .filter(link -> fromHere.merge(kind(link), 1, Integer::sum) <= FROM_ONE_PAGE)
                .filter(link -> kinds.merge(kind(link), 1, Integer::sum) <= most(link))
                .forEach(link -> goOn(link, address));
    }

    private void goOn(String link, String from) {
        linkedFrom.put(link, from);
        met.add(link);
        ahead.add(link);
    }

    /** Pages that are alike but for what they are about, or how else they are narrowed than by what waits and how it stands. */
    private static String kind(String address) {
        var path = address.replaceAll("\\?.*", "").replaceAll(ID, "*");
        return path
                + String.join(
                        "",
                        STANDING.matcher(address)
                                .results()
                                .map(MatchResult::group)
                                .toList());
    }

    /** Of applications, in whose pages most is done, enough to meet them in every state. */
    private static int most(String link) {
        return kind(link).equals("/applications/*") ? 60 : 2;
    }

    static String command(String form) {
        return form.replaceAll("^/commands/|\\?.*", "");
    }

    /** What links led to that is not there for this person. */
    List<String> deadEnds() {
        return List.copyOf(deadEnds);
    }

    int pages() {
        return pages;
    }

    Set<String> offered() {
        return offering.keySet();
    }

    /** Goes to where it is offered, and clicks. */
    boolean opens(String command) {
        var seen = offering.get(command);
        page.navigate(page.url().replaceAll("(//[^/]+)/.*", "$1") + seen.address());
        page.locator("main a[href^='/commands/" + command + "?']:visible")
                .first()
                .click();
        return page.locator("form.command[action='/commands/" + command + "']").count() == 1;
    }

    Optional<String> ruleThatCloses(String title) {
        return Optional.ofNullable(closed.get(title));
    }
}
