package grantledger.verifier.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.verifier.text.Malformed;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The canonical form of RFC 8785: names sorted by UTF-16 units, nothing between the tokens, one way to escape. Numbers are
 * whole and at most 2<sup>53</sup> − 1, so that no question of rounding arises; others have no canonical form here.
 */
public final class CanonicalJson {

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,15}");
    private static final long LARGEST = (1L << 53) - 1;

    private final StringBuilder written = new StringBuilder();

    private CanonicalJson() {}

    public static byte[] of(JsonValue value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.written.toString().getBytes(UTF_8);
    }

    /** Reads what must be in canonical form already. */
    public static JsonValue read(byte[] utf8) {
        JsonValue value = JsonReader.read(utf8);
        if (!Arrays.equals(of(value), utf8)) {
            throw new Malformed("it is not in canonical form (RFC 8785)");
        }
        return value;
    }

    private void write(JsonValue value) {
        switch (value) {
            case JsonValue.JsonObject object -> write(object);
            case JsonValue.JsonArray array -> write(array);
            case JsonValue.JsonString string -> quote(string.text());
            case JsonValue.JsonNumber number -> written.append(whole(number.text()));
            case JsonValue.JsonBoolean truth -> written.append(truth.isTrue());
            case JsonValue.JsonNull nothing -> written.append("null");
        }
    }

    private void write(JsonValue.JsonObject object) {
        String between = "{";
        for (Map.Entry<String, JsonValue> member : new TreeMap<>(object.members()).entrySet()) {
            written.append(between);
            quote(member.getKey());
            written.append(':');
            write(member.getValue());
            between = ",";
        }
        written.append(object.members().isEmpty() ? "{}" : "}");
    }

    private void write(JsonValue.JsonArray array) {
        String between = "[";
        for (JsonValue element : array.elements()) {
            written.append(between);
            write(element);
            between = ",";
        }
        written.append(array.elements().isEmpty() ? "[]" : "]");
    }

    private static long whole(String number) {
        if (WHOLE.matcher(number).matches() && Math.abs(Long.parseLong(number)) <= LARGEST) {
            return Long.parseLong(number);
        }
        throw new Malformed("a number in it is not whole, or larger than 2^53 - 1");
    }

    private void quote(String text) {
        written.append('"');
        for (int at = 0; at < text.length(); at++) {
            escape(text.charAt(at));
        }
        written.append('"');
    }

    private void escape(char unit) {
        switch (unit) {
            case '"', '\\' -> written.append('\\').append(unit);
            case '\b' -> written.append("\\b");
            case '\f' -> written.append("\\f");
            case '\n' -> written.append("\\n");
            case '\r' -> written.append("\\r");
            case '\t' -> written.append("\\t");
            default -> {
                if (unit < ' ') {
                    written.append(String.format("\\u%04x", (int) unit));
                } else {
                    written.append(unit);
                }
            }
        }
    }
}
