package grantledger.standalone.identity;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What all pages of the issuer have: no script, one style sheet, and nobody to frame them. */
final class Pages {
    private static final ContentType HTML = new ContentType("text", "html", StandardCharsets.UTF_8);
    private static final ContentType CSS = new ContentType("text", "css", StandardCharsets.UTF_8);
    static final String STYLE = "/sign-in.css";
    private static final String NO_FORM = "'none'";

    private Pages() {}

    static Map<String, List<String>> parameters(HTTPRequest request) {
        boolean form = request.getMethod() == HTTPRequest.Method.POST;
        return URLUtils.parseParameters(
                form ? request.getBody() : request.getURI().getRawQuery());
    }

    /** @param text names the words of title and text */
    static HTTPResponse said(HTTPRequest request, String text) {
        return page(HTTPResponse.SC_OK, PageWords.of(request), text);
    }

    /** Whoever asked is not sent anywhere. */
    static HTTPResponse refusal(HTTPRequest request, String text) {
        return page(HTTPResponse.SC_BAD_REQUEST, PageWords.of(request), text);
    }

    private static HTTPResponse page(int status, PageWords words, String text) {
        var main = "<h1>%s</h1>\n<p>%s</p>\n"
                .formatted(escaped(words.get(text + ".title")), escaped(words.get(text + ".text")));
        return page(status, words, text, main, NO_FORM);
    }

    /** @param formTargets where a form may be sent, and be sent on to, as a Content-Security-Policy says it */
    static HTTPResponse page(int status, PageWords words, String title, String main, String formTargets) {
        var response = new HTTPResponse(status);
        response.setEntityContentType(HTML);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                        + " form-action "
                        + formTargets);
        response.setHeader("X-Frame-Options", "DENY");
        response.setBody("""
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s – Grantledger</title>
            <link rel="stylesheet" href="%s">
            </head>
            <body>
            <main>
            %s</main>
            </body>
            </html>
            """.formatted(words.language(), escaped(words.get(title + ".title")), STYLE, main));
        return response;
    }

    static HTTPResponse style(HTTPRequest request) {
        try (var file = Objects.requireNonNull(Pages.class.getResourceAsStream("/identity" + STYLE), STYLE)) {
            var response = new HTTPResponse(HTTPResponse.SC_OK);
            response.setEntityContentType(CSS);
            response.setBody(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
