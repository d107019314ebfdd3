package grantledger.standalone.console.bars;

import grantledger.standalone.console.browser.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tokens stay with the console: not in a page, not in an address, not in what a browser keeps. */
final class Secrets {
    /** A header and a payload of JSON, as RFC 7515 writes them. */
    static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}");

    private Secrets() {}

    static List<String> faults(Visitor visitor) {
        var page = visitor.page();
        var faults = new ArrayList<String>();
        if (TOKEN.matcher(page.content()).find()) {
            faults.add("a token in the page");
        }
        visitor.responses().stream()
                .map(response -> response.url())
                .filter(url -> TOKEN.matcher(url).find() || url.contains("token="))
                .forEach(url -> faults.add("a token in an address: " + url));
        var kept = page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])");
        if (!"[{},{},\"\"]".equals(kept)) {
            faults.add("the browser keeps " + kept);
        }
        visitor.context().cookies().stream()
                .filter(cookie -> cookie.domain.equals("localhost"))
                .filter(cookie -> !cookie.httpOnly || cookie.sameSite == null)
                .forEach(cookie -> faults.add("cookie " + cookie.name));
        return faults;
    }
}
