package grantledger.standalone.console.walk;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * What a page leads to.
 *
 * @param address of the page
 * @param status that it was answered with
 * @param links to other pages of the console, in order, what a filter by status leads to among them
 * @param forms the addresses of commands' forms
 * @param closed titles of commands that are closed as things stand, each with what is said of it
 */
record Seen(String address, int status, List<String> links, List<String> forms, Map<String, String> closed) {
    private static final String LOOK = """
        async (address) => {
          const answer = await fetch(address);
          const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
          const own = [...page.querySelectorAll('a[href^="/"]:not([download])')].map(link => link.getAttribute('href'));
          const narrowed = [...page.querySelectorAll('form.filters select[name=status] option')].filter(option => option.value)
            .map(option => page.querySelector('form.filters').getAttribute('action') + '?status=' + option.value);
          const closed = [...page.querySelectorAll('.closed')].map(door => {
            const title = door.querySelector('strong').textContent;
            return [title, door.textContent.trim().slice(title.length).trim()];
          });
          return {
            status: answer.status,
            links: [...own.filter(link => !link.startsWith('/commands/')), ...narrowed],
            forms: own.filter(link => link.startsWith('/commands/')),
            closed: Object.fromEntries(closed)
          };
        }
        """;

    /** Reads a page without showing it: a walk leads over many. */
    @SuppressWarnings("unchecked")
    static Seen at(String address, Page from) {
        var seen = (Map<String, Object>) from.evaluate(LOOK, address);
        return new Seen(
                address,
                (Integer) seen.get("status"),
                (List<String>) seen.get("links"),
                (List<String>) seen.get("forms"),
                (Map<String, String>) seen.get("closed"));
    }
}
