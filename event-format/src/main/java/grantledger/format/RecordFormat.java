package grantledger.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What stands in a record on the events topic: one JSON object, an event with the envelope of {@link Envelope} and its
 * {@code payload} last.
 *
 * <p>Every record names the record before it in its partition, by position ({@code after}, 0 for none) and by the id of
 * its event ({@code afterId}). A reader drops what is at or below its own position (sent twice), waits for redelivery
 * when {@code after} is above it (something is missing), and stops where an id is not the one it knows: the log's history
 * is another one then.
 *
 * <p>Every record also says, in {@code sent}, how far each partition had been sent by then, itself included. So a reader
 * knows that everything up to {@code position} has been seen once each partition has come as far as that.
 */
public final class RecordFormat {

    /**
     * One record of the topic.
     *
     * @param log   the id of the log it comes from
     * @param after the record before it in its partition
     * @param sent  for each partition the last position that was sent to it, this record included
     */
    public record Event(UUID log, StoredEvent stored, Place after, List<Long> sent) {

        public long position() {
            return stored.envelope().position();
        }
    }

    private RecordFormat() {}

    /** The envelope around a payload that is passed on byte for byte as the log stored it. */
    public static byte[] event(UUID log, Envelope envelope, byte[] payload, Place after, long[] sent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length + 500);
        try (JsonGenerator json = Json.mapper().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("log", log.toString());
            json.writeNumberProperty("position", envelope.position());
            json.writeNumberProperty("after", after.position());
            if (after.eventId() != null) {
                json.writeStringProperty("afterId", after.eventId().toString());
            }
            json.writeName("sent");
            json.writeArray(sent, 0, sent.length);
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

    /** @throws UnreadableEvent when the bytes are not a record of this format; what the payload holds is not looked at */
    public static Event read(byte[] value) {
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
        private final List<Long> sent = new ArrayList<>();
        private UUID log;
        private long position;
        private long after;
        private UUID afterId;
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

        Event read(JsonParser json) {
            require(json.nextToken() == JsonToken.START_OBJECT, "an object was expected");
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                field(name, json);
            }
            require(json.nextToken() == null, "something follows the object");
            require(position > 0 && after >= 0 && type != null, "position, after and type are required");
            require(log != null && !sent.isEmpty(), "it is of a form before this one; the topic has to be made anew");
            require((after == 0) == (afterId == null), "after and afterId belong together");
            require(stream != null && version > 0 && payload != null, "stream, version and payload are required");
            require(eventId != null && occurredAt != null && recordedAt != null, "eventId and times are required");
            require(actor != null && command != null && commandId != null, "actor and command are required");
            require(revision > 0, "revision is required");
            return new Event(log, new StoredEvent(envelope(), payload), new Place(after, afterId), List.copyOf(sent));
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
                case "log" -> log = UUID.fromString(text(json));
                case "after" -> after = whole(json);
                case "afterId" -> afterId = UUID.fromString(text(json));
                case "sent" -> positions(json);
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

        private void positions(JsonParser json) {
            require(json.currentToken() == JsonToken.START_ARRAY, "sent must be a list");
            while (json.nextToken() != JsonToken.END_ARRAY) {
                sent.add(whole(json));
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
