package grantledger.verifier.json;

import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.StrictText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one JSON text (RFC 8259). A name that stands twice in an object is refused, since two readers may then read two
 * things; so are text that is not Unicode and nesting deeper than 64.
 */
public final class JsonReader {

    private static final int DEEPEST = 64;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    public static JsonValue read(byte[] utf8) {
        JsonReader reader = new JsonReader(StrictText.utf8(utf8));
        JsonValue value = reader.value();
        reader.skipBlanks();
        if (reader.at < reader.text.length()) {
            throw reader.refusal("something follows the JSON text");
        }
        return value;
    }

    private JsonValue value() {
        skipBlanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonValue.JsonString(new JsonText(this).read());
            case 't' -> word("true", new JsonValue.JsonBoolean(true));
            case 'f' -> word("false", new JsonValue.JsonBoolean(false));
            case 'n' -> word("null", new JsonValue.JsonNull());
            default -> number();
        };
    }

    private JsonValue object() {
        SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
        enter();
        if (!closes('}')) {
            do {
                skipBlanks();
                String name = new JsonText(this).read();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw refusal("a name stands twice in one object");
                }
            } while (goesOn('}'));
        }
        depth--;
        return new JsonValue.JsonObject(members);
    }

    private JsonValue array() {
        List<JsonValue> elements = new ArrayList<>();
        enter();
        if (!closes(']')) {
            do {
                elements.add(value());
            } while (goesOn(']'));
        }
        depth--;
        return new JsonValue.JsonArray(elements);
    }

    private void enter() {
        at++;
        depth++;
        if (depth > DEEPEST) {
            throw refusal("it is nested deeper than " + DEEPEST);
        }
    }

    private boolean closes(char end) {
        skipBlanks();
        boolean closed = peek() == end;
        if (closed) {
            at++;
        }
        return closed;
    }

    private boolean goesOn(char end) {
        if (closes(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private JsonValue word(String word, JsonValue value) {
        if (!text.startsWith(word, at)) {
            throw refusal("no JSON value begins here");
        }
        at += word.length();
        return value;
    }

    private JsonValue number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw refusal("no JSON value begins here");
        }
        at = number.end();
        return new JsonValue.JsonNumber(number.group());
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char expected) {
        skipBlanks();
        if (next() != expected) {
            throw refusal("“" + expected + "” is missing");
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw refusal("it ends too early");
        }
        return text.charAt(at);
    }

    char next() {
        char next = peek();
        at++;
        return next;
    }

    Malformed refusal(String why) {
        return new Malformed("it is not JSON that can be read in one way only: " + why + ", at character " + at);
    }
}
