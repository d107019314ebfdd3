package grantledger.console.forms.known;

import grantledger.console.asking.Asked;
import grantledger.console.forms.input.Input;
import grantledger.console.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gathers what is known, piece by piece. */
final class Draft {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Asked asked;
    private final Input given;
    private final ObjectNode body = JSON.objectNode();
    private final Map<String, List<Option>> options = new TreeMap<>();
    private final Map<String, List<Option>> suggestions = new TreeMap<>();
    private final Map<String, Option> rows = new TreeMap<>();
    private final Set<String> settled = new TreeSet<>();
    private final List<Fact> facts = new ArrayList<>();
    private boolean wasRead = true;

    /** @param given what the address, or the form so far, says */
    Draft(Asked asked, Input given) {
        this.asked = asked;
        this.given = given;
    }

    Wording wording() {
        return asked.wording();
    }

    String person() {
        return asked.person().subject();
    }

    boolean isOnly(String role) {
        return asked.person().is(role) && asked.person().roles().size() == 1;
    }

    String given(String path) {
        return given.text(path);
    }

    ObjectNode body() {
        return body;
    }

    void say(String field, JsonNode value) {
        if (!value.isNull() && !value.isMissingNode()) {
            body.set(field, value);
        }
    }

    void say(String field, String text) {
        body.put(field, text);
    }

    void copy(JsonNode view, String... fields) {
        for (var field : fields) {
            say(field, view.path(field));
        }
    }

    /** The only one is chosen, unless another was asked for. */
    void offer(String path, List<Option> choices) {
        options.put(path, choices);
        if (choices.size() == 1 && given.text(path).isBlank() && path.indexOf('.') < 0) {
            body.put(path, choices.getFirst().value());
        }
    }

    /** May be chosen, and is not chosen yet. */
    void suggest(String path, List<Option> choices) {
        options.put(path, choices);
    }

    /** Is often said, and anything else may be. */
    void propose(String path, List<Option> often) {
        suggestions.put(path, often);
    }

    void row(String path, String title, String hint) {
        rows.put(path, new Option(title, hint));
    }

    void settle(String... paths) {
        settled.addAll(List.of(paths));
    }

    void fact(String key, String text) {
        if (!text.isBlank()) {
            facts.add(new Fact(wording().text(key), text));
        }
    }

    void sum(String key, JsonNode sek) {
        if (sek.isNumber()) {
            fact(key, wording().sek(sek.asLong()));
        }
    }

    void unread() {
        wasRead = false;
    }

    Known known(Optional<Matter> matter) {
        return new Known(matter, body, options, suggestions, rows, settled, facts, wasRead);
    }
}
