package grantledger.standalone.console.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import grantledger.standalone.identity.Person;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser window of their own. */
public final class Visitor implements AutoCloseable {
    private final BrowserContext context;
    private final String console;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();

    Visitor(BrowserContext context, String console) {
        this.context = context;
        this.console = console;
        context.setDefaultTimeout(20_000);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of")) {
                complaints.add(message.text());
            }
        });
        page.onDialog(dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onResponse(responses::add);
    }

    /** From the console's door over the issuer's page and back. */
    public void signIn(Person person) {
        page.navigate(console + "/");
        page.locator("a[href='/oauth2/authorization/grantledger']").click();
        page.locator("button[name=person][value='" + person.subject() + "']").click();
        page.waitForURL(url -> url.startsWith(console));
    }

    /** @param path with its query */
    public Response opens(String path) {
        complaints.clear();
        responses.clear();
        return page.navigate(console + path);
    }

    /** @param button of a form that is answered with a page and not led on: a refusal */
    public Response sends(String button) {
        complaints.clear();
        responses.clear();
        var answer = page.waitForResponse(
                response -> response.request().isNavigationRequest()
                        && response.request().method().equals("POST"),
                () -> page.locator(button).first().click());
        page.waitForURL(answer.url());
        return answer;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** What the browser had to complain about since the page was opened: scripts that fail, and what its policy refuses. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What was loaded for the page since it was opened. */
    public List<Response> responses() {
        return List.copyOf(responses);
    }

    @Override
    public void close() {
        context.close();
    }
}
