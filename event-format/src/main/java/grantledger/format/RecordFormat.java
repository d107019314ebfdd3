package grantledger.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What stands in a record on the events topic: one JSON object. Either an event, with the envelope of
 * {@link Envelope} and its {@code payload} last, or a {@code Watermark}, which says that every event up to
 * {@code position} that belongs to the partition has been sent before it.
 *
 * <p>Every record names in {@code after} the position of the record before it in its partition (0 for none). A reader
 * drops what is at or below its own position (sent twice), and waits for redelivery when {@code after} is above it
 * (something is missing).
 */
public final class RecordFormat {

    /** One record of the topic. */
    public sealed interface Message {

        long position();

        /** The position of the record before it in its partition, 0 for none. */
        long after();
    }

    public record Event(StoredEvent stored, long after) implements Message {

        @Override
        public long position() {
            return stored.envelope().position();
        }
    }

    public record Watermark(long position, long after) implements Message {}

    private RecordFormat() {}

    /** The envelope around a payload that is passed on byte for byte as the log stored it. */
    public static byte[] event(Envelope envelope, byte[] payload, long after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length + 400);
        try (JsonGenerator json = Json.mapper().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberProperty("position", envelope.position());
            json.writeNumberProperty("after", after);
            json.writeStringProperty("stream", envelope.stream().toString());
            json.writeNumberProperty("version", envelope.version());
            json.writeStringProperty("eventId", envelope.eventId().toString());
            json.writeStringProperty("type", envelope.type());
            json.writeNumberProperty("revision", envelope.revision());
            json.writeStringProperty("occurredAt", envelope.occurredAt().toString());
            json.writeStringProperty("recordedAt", envelope.recordedAt().toString());
            json.writeStringProperty("actor", envelope.actor());
            json.writeStringProperty("command", envelope.command());
            json.writeStringProperty("commandId", envelope.commandId().toString());
            json.writeName("payload");
            json.writeRawValue(new String(payload, UTF_8));
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    public static byte[] watermark(long position, long after) {
        return ("{\"position\":" + position + ",\"after\":" + after + ",\"type\":\"Watermark\"}").getBytes(UTF_8);
    }

    /** @throws UnreadableEvent when the bytes are not a record of this format; what the payload holds is not looked at */
    public static Message read(byte[] value) {
        try (JsonParser json = Json.mapper().createParser(value)) {
            return new Reading(value).read(json);
        } catch (UnreadableEvent unreadable) {
            throw unreadable;
        } catch (RuntimeException unfit) {
            throw new UnreadableEvent("Not a record of the events topic: " + unfit.getMessage(), unfit);
        }
    }

    /** One pass over the object. */
    private static final class Reading {

        private final byte[] value;
        private long position;
        private long after;
        private UUID stream;
        private long version;
        private UUID eventId;
        private String type;
        private int revision;
        private Instant occurredAt;
        private Instant recordedAt;
        private String actor;
        private String command;
        private UUID commandId;
        private byte[] payload;

        Reading(byte[] value) {
            this.value = value;
        }

        Message read(JsonParser json) {
            require(json.nextToken() == JsonToken.START_OBJECT, "an object was expected");
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                field(name, json);
            }
            require(json.nextToken() == null, "something follows the object");
            require(position > 0 && after >= 0 && type != null, "position, after and type are required");
            if (type.equals("Watermark")) {
                return new Watermark(position, after);
            }
            require(stream != null && version > 0 && payload != null, "stream, version and payload are required");
            require(eventId != null && occurredAt != null && recordedAt != null, "eventId and times are required");
            require(actor != null && command != null && commandId != null, "actor and command are required");
            require(revision > 0, "revision is required");
            return new Event(new StoredEvent(envelope(), payload), after);
        }

        private Envelope envelope() {
            return new Envelope(
                    position,
                    stream,
                    version,
                    eventId,
                    type,
                    revision,
                    occurredAt,
                    recordedAt,
                    actor,
                    command,
                    commandId);
        }

        private void field(String name, JsonParser json) {
            switch (name) {
                case "position" -> position = whole(json);
                case "after" -> after = whole(json);
                case "stream" -> stream = UUID.fromString(text(json));
                case "version" -> version = whole(json);
                case "eventId" -> eventId = UUID.fromString(text(json));
                case "type" -> type = text(json);
                case "revision" -> revision = Math.toIntExact(whole(json));
                case "occurredAt" -> occurredAt = InstantText.parse(text(json));
                case "recordedAt" -> recordedAt = InstantText.parse(text(json));
                case "actor" -> actor = text(json);
                case "command" -> command = text(json);
                case "commandId" -> commandId = UUID.fromString(text(json));
                case "payload" -> payload = bytes(json);
                default -> json.skipChildren();
            }
        }

        private byte[] bytes(JsonParser json) {
            require(json.currentToken() == JsonToken.START_OBJECT, "payload must be an object");
            int from = Math.toIntExact(json.currentTokenLocation().getByteOffset());
            json.skipChildren();
            return Arrays.copyOfRange(
                    value, from, Math.toIntExact(json.currentLocation().getByteOffset()));
        }

        private static String text(JsonParser json) {
            require(json.currentToken() == JsonToken.VALUE_STRING, json.currentName() + " must be text");
            return json.getString();
        }

        private static long whole(JsonParser json) {
            require(json.currentToken() == JsonToken.VALUE_NUMBER_INT, json.currentName() + " must be a whole number");
            return json.getLongValue();
        }

        private static void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new UnreadableEvent("Not a record of the events topic: " + otherwise);
            }
        }
    }
}
