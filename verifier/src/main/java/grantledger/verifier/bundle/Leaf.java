package grantledger.verifier.bundle;

import grantledger.verifier.json.CanonicalJson;
import grantledger.verifier.json.JsonValue;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.Printable;
import grantledger.verifier.tree.Hash;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a log proves of an event: where it belongs, who caused it and when, and the SHA-256 of what it says. */
public record Leaf(
        long form,
        String stream,
        long version,
        String eventId,
        String type,
        String recordedAt,
        String actor,
        Optional<String> command,
        String eventSha256,
        Hash hash) {

    private static final List<String> TEXTS =
            List.of("actor", "commandId", "eventId", "eventSha256", "occurredAt", "recordedAt", "stream", "type");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int COMMON_MEMBERS = TEXTS.size() + 3;

    /** Canonical JSON of form 1 or 2, with the members of its form and no other. */
    public static Leaf read(byte[] json) {
        if (!(CanonicalJson.read(json) instanceof JsonValue.JsonObject object)) {
            throw new Malformed("it is not a leaf: no JSON object");
        }
        return new Members(object.members()).leaf(Hash.ofLeaf(json));
    }

    /** For a list of a stream's leaves. */
    public String line() {
        return "%6d  %s  %s, %s".formatted(version, Printable.of(recordedAt), Printable.of(type), Printable.of(actor));
    }

    private record Members(Map<String, JsonValue> members) {

        Leaf leaf(Hash hash) {
            long form = number("v");
            if (form != 1 && form != 2) {
                throw new Malformed("it is a leaf of form " + form + ", and only 1 and 2 are known");
            }
            TEXTS.forEach(this::text);
            Optional<String> command = form == 2 ? Optional.of(text("command")) : Optional.empty();
            if (members.size() != COMMON_MEMBERS + (form == 2 ? 1 : 0)) {
                throw new Malformed("it has members that no leaf of form " + form + " has");
            }
            time("occurredAt");
            positive("revision");
            if (!SHA256.matcher(text("eventSha256")).matches()) {
                throw new Malformed("its eventSha256 is not a SHA-256 in hexadecimal");
            }
            return new Leaf(
                    form,
                    text("stream"),
                    positive("version"),
                    text("eventId"),
                    text("type"),
                    time("recordedAt"),
                    text("actor"),
                    command,
                    text("eventSha256"),
                    hash);
        }

        private String text(String name) {
            if (members.get(name) instanceof JsonValue.JsonString string
                    && !string.text().isEmpty()) {
                return string.text();
            }
            throw new Malformed("it is not a leaf: it has no text " + name);
        }

        private long number(String name) {
            if (members.get(name) instanceof JsonValue.JsonNumber number) {
                return Long.parseLong(number.text());
            }
            throw new Malformed("it is not a leaf: it has no number " + name);
        }

        private long positive(String name) {
            if (number(name) < 1) {
                throw new Malformed("its " + name + " is less than 1");
            }
            return number(name);
        }

        private String time(String name) {
            String text = text(name);
            try {
                if (Instant.parse(text).toString().equals(text)) {
                    return text;
                }
            } catch (DateTimeException noTime) {
                // Said below.
            }
            throw new Malformed("its " + name + " is no time: “" + Printable.of(text) + "”");
        }
    }
}
