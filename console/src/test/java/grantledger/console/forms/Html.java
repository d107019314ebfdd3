package grantledger.console.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page as a browser without scripts has it: enough of HTML to fill in the forms that we draw. */
record Html(String text) {
    private static final Pattern FORM = Pattern.compile("(?s)<form class=\"form command.*?</form>");
    private static final Pattern CONTROL =
            Pattern.compile("(?s)<input([^>]*)>|<textarea([^>]*)>\n?(.*?)</textarea>|<select([^>]*)>(.*?)</select>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");

    private String form() {
        var form = FORM.matcher(text);
        if (!form.find()) {
            throw new AssertionError("There is no form of a command in " + text);
        }
        return form.group();
    }

    /** What is sent when a button is pressed, in the order of the page. */
    Map<String, List<String>> fields() {
        var fields = new LinkedHashMap<String, List<String>>();
        CONTROL.matcher(form()).results().forEach(control -> {
            if (control.group(1) != null) {
                input(attributes(control.group(1)), fields);
            } else if (control.group(2) != null) {
                add(fields, attributes(control.group(2)).get("name"), unescaped(control.group(3)));
            } else {
                add(fields, attributes(control.group(4)).get("name"), chosen(control.group(5)));
            }
        });
        return fields;
    }

    private static void input(Map<String, String> input, Map<String, List<String>> fields) {
        boolean choosable = List.of("radio", "checkbox").contains(input.getOrDefault("type", ""));
        if (!choosable || input.containsKey("checked")) {
            add(fields, input.get("name"), input.getOrDefault("value", ""));
        }
    }

    private static String chosen(String options) {
        var chosen = "";
        for (var option : OPTION.matcher(options).results().toList()) {
            var attributes = attributes(option.group(1));
            chosen = attributes.containsKey("selected") ? attributes.getOrDefault("value", "") : chosen;
        }
        return chosen;
    }

    private static void add(Map<String, List<String>> fields, String name, String value) {
        fields.merge(
                name,
                List.of(value),
                (one, more) -> Stream.concat(one.stream(), more.stream()).toList());
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new TreeMap<String, String>();
        ATTRIBUTE
                .matcher(tag)
                .results()
                .forEach(it -> attributes.put(it.group(1), unescaped(it.group(2) == null ? "" : it.group(2))));
        return attributes;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
