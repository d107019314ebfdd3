package grantledger.standalone.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * One request as it goes over the wire.
 *
 * @param to    the service, as its URL
 * @param head  the request line and the headers, without the line that ends them
 * @param pause milliseconds between the first half of the request and the second
 */
record Attack(Kind kind, String to, String head, byte[] body, long pause) {

    static Attack of(Kind kind, String to, String line, List<String> headers, byte[] body) {
        List<String> head = new ArrayList<>(List.of(line, "Host: localhost", "Connection: close"));
        head.addAll(headers);
        return new Attack(kind, to, String.join("\r\n", head), body, 0);
    }

    Attack slowly(long milliseconds) {
        return new Attack(kind, to, head, body, milliseconds);
    }

    int port() {
        return URI.create(to).getPort();
    }

    boolean isRead() {
        return head.startsWith("GET ");
    }

    String header(String name) {
        return Headers.value(head, name);
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((head + "\r\n\r\n").getBytes(ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** As it can be sent by hand, with a token of one's own. */
    @Override
    public String toString() {
        String shown = new String(body, UTF_8);
        return "%s to port %d%n%s%n%n%s"
                .formatted(
                        kind,
                        port(),
                        cut(head.replaceAll("(Authorization: Bearer )\\S+|(Cookie: )[^\\r]+", "$1$2…")),
                        cut(shown));
    }

    private static String cut(String text) {
        return text.length() <= 3_000 ? text : text.substring(0, 3_000) + "… (%d characters)".formatted(text.length());
    }
}
