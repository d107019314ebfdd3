package grantledger.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests as editors' HTTP clients write them: each begins with a line {@code ### title}; lines that begin with
 * {@code #} are comments; {@code @name = value} sets what stands in the place of <code>{{name}}</code>.
 */
record HttpFile(List<Request> requests) {
    private static final Pattern SETTING = Pattern.compile("(?m)^@(\\w+) = (.*)$");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern USE = Pattern.compile("\\{\\{(\\w+)}}");

    /** @param body empty where there is none */
    record Request(String title, String comments, String method, URI uri, Map<String, String> headers, String body) {

        /** @param position which a read waits for */
        HttpResponse<String> send(long position) {
            var builder = HttpRequest.newBuilder(uri)
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            headers.forEach(builder::header);
            if (method.equals("GET")) {
                builder.header("Read-After", String.valueOf(position));
            }
            try {
                return HTTP.send(builder.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new AssertionError(title, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted", e);
            }
        }
    }

    /** @param instead values that take the place of the file's own */
    static HttpFile of(String text, Map<String, String> instead) {
        Map<String, String> values = new LinkedHashMap<>();
        SETTING.matcher(text).results().forEach(it -> values.put(it.group(1), it.group(2)));
        values.putAll(instead);
        var blocks = List.of(text.split("(?m)^### ", -1));
        return new HttpFile(
                blocks.stream().skip(1).map(it -> request(it, values)).toList());
    }

    private static Request request(String block, Map<String, String> values) {
        List<String> comments = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        block.lines().skip(1).forEach(line -> (line.startsWith("#") ? comments : lines).add(filled(line, values)));
        int blank = lines.indexOf("");
        var head = lines.subList(0, blank < 0 ? lines.size() : blank);
        var first = head.getFirst().split(" ", 2);
        return new Request(
                block.lines().findFirst().orElseThrow(),
                String.join("\n", comments),
                first[0],
                URI.create(first[1]),
                headers(head.subList(1, head.size())),
                String.join("\n", lines.subList(head.size(), lines.size())).strip());
    }

    private static Map<String, String> headers(List<String> lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (var line : lines) {
            var parts = line.split(": ", 2);
            headers.put(parts[0], parts[1]);
        }
        return headers;
    }

    private static String filled(String line, Map<String, String> values) {
        return USE.matcher(line).replaceAll(it -> Matcher.quoteReplacement(values.get(it.group(1))));
    }
}
