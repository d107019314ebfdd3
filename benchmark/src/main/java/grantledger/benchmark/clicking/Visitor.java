package grantledger.benchmark.clicking;

import grantledger.benchmark.serving.Connection;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in at the console, on a connection that is kept while they work. */
final class Visitor implements AutoCloseable {

    private static final Pattern WAITED = Pattern.compile("api;dur=([0-9.]+)");
    /** A form is under a key of its own, and browsers are led there. */
    private static final int LED_ON = 302;

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    private final Connection connection;
    private final String headers;

    /** @param session the cookie of who signed in */
    Visitor(int port, String session) throws IOException {
        this.connection = new Connection(port);
        this.headers =
                "Cookie: " + session + "\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nAccept-Language: sv\r\n";
    }

    Looks.Look look(Page page) throws IOException {
        long began = System.nanoTime();
        Connection.Answer answer = connection.get(page.path(), headers);
        if (answer.status() == LED_ON) {
            answer = connection.get(answer.header("location"), headers);
        }
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + title(answer.text()));
        }
        double total = (System.nanoTime() - began) / 1e6;
        Matcher waited = WAITED.matcher(answer.header("server-timing"));
        if (!waited.find()) {
            throw new IllegalStateException(page.path() + " does not say how long the services took");
        }
        return new Looks.Look(page.name(), total, Double.parseDouble(waited.group(1)));
    }

    /** What the page says of itself. */
    private static String title(String page) {
        Matcher title = TITLE.matcher(page);
        return title.find() ? title.group(1).strip() : page;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
