package grantledger.command.intake.batches;

import static grantledger.command.intake.reading.Malformed.unless;

import grantledger.command.intake.Request;
import grantledger.command.intake.reading.Malformed;
import grantledger.format.Json;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * A line of a batch, read as strictly as a single command. The body stays the bytes that were sent.
 *
 * @param idempotencyKey or null
 * @param occurredAt     or null
 */
record Line(String command, String idempotencyKey, String occurredAt, byte[] body) {

    private static final TokenStreamFactory JSON = Json.mapper()
            .tokenStreamFactory()
            .rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static Line of(byte[] bytes) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            Line line = json.nextToken() == JsonToken.START_OBJECT ? read(json, bytes) : null;
            unless(
                    line != null && json.nextToken() == null,
                    null,
                    "A line is one JSON object with command, body and optionally idempotencyKey and occurredAt.");
            unless(line.command() != null, "command", "is required");
            unless(line.body() != null, "body", "is required");
            return line;
        } catch (StreamConstraintsException beyond) {
            throw new Malformed(null, "The line has a number, a name or a nesting beyond what is read.");
        } catch (JacksonException broken) {
            throw new Malformed(
                    null,
                    "The line is not well-formed JSON, or a field stands in it twice (column %d)."
                            .formatted(broken.getLocation().getColumnNr()));
        }
    }

    private static Line read(JsonParser json, byte[] bytes) {
        Line line = new Line(null, null, null, null);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            line = line.with(json.currentName(), json, bytes);
        }
        return line;
    }

    private Line with(String field, JsonParser json, byte[] bytes) {
        json.nextToken();
        return switch (field) {
            case "command" -> new Line(text(field, json), idempotencyKey, occurredAt, body);
            case "idempotencyKey" -> new Line(command, text(field, json), occurredAt, body);
            case "occurredAt" -> new Line(command, idempotencyKey, text(field, json), body);
            case "body" -> new Line(command, idempotencyKey, occurredAt, object(field, json, bytes));
            default -> throw new Malformed(field, "is not a field of a line");
        };
    }

    private static String text(String field, JsonParser json) {
        unless(
                json.currentToken() == JsonToken.VALUE_STRING || json.currentToken() == JsonToken.VALUE_NULL,
                field,
                "must be text in quotation marks");
        return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getString();
    }

    private static byte[] object(String field, JsonParser json, byte[] bytes) {
        unless(json.currentToken() == JsonToken.START_OBJECT, field, "must be an object");
        int begin = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        return Arrays.copyOfRange(bytes, begin, (int) json.currentLocation().getByteOffset());
    }

    /** @param key of the whole batch, by which each line that has none of its own is known again; or null */
    Request request(BatchKey key, long number) {
        return Request.ofLine(idempotencyKey, occurredAt, key == null ? null : key.ofLine(number));
    }
}
