package grantledger.standalone.console.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import grantledger.standalone.Eventually;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.console.browser.Visitor;
import grantledger.standalone.identity.Person;

/** Somebody at work, who types one address, that of the first page, and clicks from there on. */
final class Worker implements AutoCloseable {
    private final Visitor visitor;

    private Worker(Visitor visitor) {
        this.visitor = visitor;
    }

    static Worker in(Browsing browsing, Person person) {
        return new Worker(browsing.as(person, Sight.in(Tongue.EN)));
    }

    Page page() {
        return visitor.page();
    }

    private Locator on(String selector) {
        return page().locator(selector);
    }

    /** Clicks on what leads to another page, and sees it before going on. */
    Worker clicks(String selector) {
        return clicks(on(selector).first());
    }

    Worker clicks(Locator link) {
        return turns(link::click);
    }

    private Worker turns(Runnable press) {
        page().evaluate("() => document.documentElement.dataset.left = ''");
        press.run();
        on("html:not([data-left]) .bottom").waitFor();
        return this;
    }

    /** By the menu. */
    Worker goesTo(String path) {
        visitor.opens("/");
        return clicks(".menu-wide a[href='" + path + "']");
    }

    /**
     * To what waits, by the first page.
     *
     * @param wish what the address of its list has in it
     */
    Worker takesUp(String wish) {
        var task = ".tasks li:not(.nothing) a[href*='" + wish + "']";
        Eventually.see(
                () -> {
                    visitor.opens("/");
                    return on(task).count();
                },
                count -> count > 0);
        return turns(() -> on(task).first().press("Enter"));
    }

    /** In the list that is open: what others have just done is there in a moment. */
    Worker finds(String title) {
        on("input[name=q]").fill(title);
        clicks("form[role=search] .form-end button");
        var row = "main table tbody a";
        Eventually.see(
                () -> {
                    page().reload();
                    return on(row).count();
                },
                count -> count > 0);
        return clicks(row);
    }

    /** @param part of the address that a link of the page leads to */
    Worker follows(String part) {
        return clicks("main a[href*='" + part + "']:visible");
    }

    OpenForm begins(String command) {
        return begins(command, "return=");
    }

    /** @param about what the form's address has in it, where the command is about one of several */
    OpenForm begins(String command, String about) {
        clicks("main a[href^='/commands/" + command + "?'][href*='" + about + "']:visible");
        return new OpenForm(this, command);
    }

    /** The tags above the heading: how the matter stands. */
    String standing() {
        return String.join(", ", on(".head-line .tag").allInnerTexts());
    }

    boolean isOffered(String command) {
        return on("main a[href^='/commands/" + command + "?']").count() > 0;
    }

    @Override
    public void close() {
        visitor.close();
    }
}
