package grantledger.console.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A path of a service with its parameters; each value is encoded, so nothing that people type becomes another parameter. */
public final class Query {
    private final String path;
    private final List<String> pairs = new ArrayList<>();

    private Query(String path) {
        this.path = path;
    }

    /** @param segments take the places of <code>{}</code> in the path */
    public static Query of(String path, Object... segments) {
        var text = new StringBuilder();
        var parts = path.split("\\{}", -1);
        for (int i = 0; i < parts.length; i++) {
            text.append(parts[i]);
            if (i < segments.length) {
                text.append(encoded(String.valueOf(segments[i])).replace("+", "%20"));
            }
        }
        return new Query(text.toString());
    }

    /** A value that is null or blank is left out. */
    public Query with(String parameter, Object value) {
        if (value != null && !String.valueOf(value).isBlank()) {
            pairs.add(encoded(parameter) + "=" + encoded(String.valueOf(value)));
        }
        return this;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return path + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }
}
