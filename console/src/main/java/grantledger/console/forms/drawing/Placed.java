package grantledger.console.forms.drawing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Puts what is wrong at the field that is drawn for it, or at the nearest around it. */
final class Placed {
    private Placed() {}

    /** @return by path; what belongs nowhere stands at the empty path */
    static Map<String, Message> among(Set<String> drawn, Map<String, Message> errors) {
        var placed = new LinkedHashMap<String, Message>();
        errors.forEach((path, message) -> placed.merge(nearest(path, drawn), message, Placed::both));
        return placed;
    }

    private static String nearest(String path, Set<String> drawn) {
        var here = path;
        while (!here.isEmpty() && !drawn.contains(here)) {
            here = here.substring(0, Math.max(0, Math.max(here.lastIndexOf('.'), here.lastIndexOf('['))));
        }
        return here;
    }

    private static Message both(Message one, Message other) {
        return new Message(one.text() + "; " + other.text(), one.isEnglish() && other.isEnglish());
    }
}
