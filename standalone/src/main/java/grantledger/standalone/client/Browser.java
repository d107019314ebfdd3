package grantledger.standalone.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Opens pages of the console as a browser without scripts does: it keeps cookies and goes where it is sent. */
public final class Browser implements AutoCloseable {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String console;

    public Browser(String console) {
        this.console = console;
    }

    /**
     * Asks for a page, is sent to the door, and picks a person of the demo on the issuer's page.
     *
     * @return the page that was asked for
     */
    public String signIn(String subject, String path) {
        open(path);
        var picking = send(HttpRequest.newBuilder(URI.create(console + "/oauth2/authorization/grantledger")));
        var form = picking.uri().getRawQuery() + "&person=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(picking.uri().resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .body();
    }

    /** The cookie by which the console knows who is signed in, as a request carries it. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("grantledger"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    public String open(String path) {
        return send(HttpRequest.newBuilder(URI.create(console + path))).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new UnexpectedAnswer(answer.uri() + " answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + console, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
