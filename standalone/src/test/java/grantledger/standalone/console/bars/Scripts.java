package grantledger.standalone.console.bars;

import com.microsoft.playwright.Response;
import grantledger.standalone.console.browser.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What a page has its readers load, and run. */
final class Scripts {
    static final int MOST_SCRIPT = 60 * 1024;

    private Scripts() {}

    static List<String> faults(Visitor visitor) {
        long bytes = zipped(visitor, "script");
        return bytes <= MOST_SCRIPT ? List.of() : List.of(bytes + " bytes of script");
    }

    /** @param kind of a resource, as browsers have it: {@code script}, {@code stylesheet} */
    static long zipped(Visitor visitor, String kind) {
        return visitor.responses().stream()
                .filter(response -> response.request().resourceType().equals(kind))
                .mapToLong(Scripts::zipped)
                .sum();
    }

    private static long zipped(Response response) {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.size();
    }

    /** Whatever the policy would refuse to run or to heed, and whatever comes from elsewhere. */
    @SuppressWarnings("unchecked")
    static List<String> inline(Visitor visitor) {
        return (List<String>) visitor.page().evaluate("""
            () => [...document.querySelectorAll('*')].flatMap(element => [
              ...(element.matches('script:not([src]), style') ? [element.tagName] : []),
              ...[...element.attributes].filter(it => it.name === 'style' || it.name.startsWith('on') || it.name.startsWith('hx-on'))
                .map(it => element.tagName + ' ' + it.name),
              ...['src', 'href', 'action'].filter(it => /^\\s*(javascript|data|vbscript):/i.test(element.getAttribute(it) ?? ''))
                .map(it => element.tagName + ' ' + element.getAttribute(it)),
              ...(element.matches('script, link[rel~=stylesheet], link[rel~=icon], img, iframe')
                  && new URL(element.src || element.href, location).origin !== location.origin ? [element.outerHTML] : [])])
            """);
    }
}
