package grantledger.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What stands in a record on the events topic: one JSON object. Either an event, with the envelope of
 * {@link RecordedEvent} and its {@code payload} last, or a {@code Watermark}, which says that every event up to
 * {@code position} that belongs to the partition has been sent before it.
 *
 * <p>Every record names in {@code after} the position of the record before it in its partition (0 for none). A reader
 * drops what is at or below its own position (sent twice), and waits for redelivery when {@code after} is above it
 * (something is missing).
 */
public final class KafkaRecordFormat {

    public static final String TOPIC = "grantledger.events";

    /** One record of the topic; {@code event} is null for a watermark. */
    public record Message(long position, long after, RecordedEvent event) {}

    /**
     * A message with its event's payload as it stands in the record, byte for byte; null when there is none, or when it
     * is of an earlier revision than the event that was read from it.
     */
    public record Delivered(Message message, ByteBuffer payload) {}

    private KafkaRecordFormat() {}

    /** The envelope around a payload that is passed on byte for byte as the log stored it. */
    public static byte[] event(Envelope envelope, byte[] payload, long after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length + 400);
        try (JsonGenerator json = EventJson.mapper().createGenerator(bytes)) {
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

    /** @throws UnreadableEvent when the bytes are not a record of this format, or hold an event that cannot be read */
    public static Message read(byte[] value) {
        return delivered(value).message();
    }

    /** The same, with the payload's own bytes. */
    public static Delivered delivered(byte[] value) {
        try (JsonParser json = EventJson.mapper().createParser(value)) {
            Reading reading = new Reading();
            Message message = reading.read(json);
            return new Delivered(message, reading.payload(value));
        } catch (UnreadableEvent unreadable) {
            throw unreadable;
        } catch (RuntimeException unfit) {
            throw new UnreadableEvent("Not a record of the events topic: " + unfit.getMessage(), unfit);
        }
    }

    /** An event's place and circumstances, without what happened. */
    public record Envelope(
            long position,
            UUID stream,
            long version,
            UUID eventId,
            String type,
            int revision,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            String command,
            UUID commandId) {}

    /** One pass over the object; the payload comes last, when type and revision are known. */
    private static final class Reading {

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
        private Event event;
        private long payloadFrom;
        private long payloadTo;

        /** Where the parser found it; null unless it is of the event's current revision. */
        ByteBuffer payload(byte[] value) {
            if (event == null || revision != EventType.of(event).revision()) {
                return null;
            }
            int from = Math.toIntExact(payloadFrom);
            return ByteBuffer.wrap(value, from, Math.toIntExact(payloadTo) - from)
                    .slice()
                    .asReadOnlyBuffer();
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
                return new Message(position, after, null);
            }
            require(stream != null && version > 0 && event != null, "stream, version and payload are required");
            require(eventId != null && occurredAt != null && recordedAt != null, "eventId and times are required");
            require(actor != null && command != null && commandId != null, "actor and command are required");
            return new Message(
                    position,
                    after,
                    new RecordedEvent(
                            position,
                            stream,
                            version,
                            eventId,
                            occurredAt,
                            recordedAt,
                            actor,
                            command,
                            commandId,
                            event));
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
                case "payload" -> {
                    require(type != null && revision > 0, "type and revision must stand before payload");
                    payloadFrom = json.currentTokenLocation().getByteOffset();
                    event = EventJson.read(type, revision, json);
                    payloadTo = json.currentLocation().getByteOffset();
                }
                default -> json.skipChildren();
            }
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
