package grantledger.console.asking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A path of the console with its query and fragment, changed parameter by parameter. */
public record Address(String text) {
    private String path() {
        int mark = pathAndQuery().indexOf('?');
        return mark < 0 ? pathAndQuery() : text.substring(0, mark);
    }

    private String query() {
        int mark = pathAndQuery().indexOf('?');
        return mark < 0 ? "" : pathAndQuery().substring(mark + 1);
    }

    private String pathAndQuery() {
        int mark = text.indexOf('#');
        return mark < 0 ? text : text.substring(0, mark);
    }

    private String fragment() {
        int mark = text.indexOf('#');
        return mark < 0 ? "" : text.substring(mark);
    }

    public Address without(String... parameters) {
        if (text.indexOf('?') < 0) {
            return this;
        }
        var unwanted = Set.of(parameters);
        var kept = Arrays.stream(query().split("&"))
                .filter(pair -> !pair.isEmpty() && !unwanted.contains(pair.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        return of(path(), kept, fragment());
    }

    /** @param pairs already encoded, joined by {@code &}; may be empty */
    public Address with(String pairs) {
        var joined = query().isEmpty() || pairs.isEmpty() ? query() + pairs : query() + "&" + pairs;
        return of(path(), joined, fragment());
    }

    /** The parameter has this value, and no other. */
    public Address set(String parameter, String value) {
        return without(parameter).with(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** Whether it leads to a page of the console itself: no scheme, no host, no trick that a browser would read as one. */
    public boolean isOwn() {
        return text.startsWith("/") && !text.startsWith("//") && text.chars().noneMatch(c -> c == '\\' || c < ' ');
    }

    private static Address of(String path, String query, String fragment) {
        return new Address(path + (query.isEmpty() ? "" : "?" + query) + fragment);
    }

    @Override
    public String toString() {
        return text;
    }
}
