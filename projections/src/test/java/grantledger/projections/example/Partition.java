package grantledger.projections.example;

import grantledger.format.Envelope;
import grantledger.format.EventType;
import grantledger.format.RecordFormat;
import grantledger.format.Recorded;
import grantledger.projections.folding.Received;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records of one partition in the form and by the rules of a relay; the log holds nothing else. */
public final class Partition {

    /** Finer than what is stored, so that it matters how it is made coarser. */
    public static final Instant BEGINNING = Instant.parse("2020-03-19T08:00:00.000000999Z");

    private final List<byte[]> values = new ArrayList<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private long position;

    public long position() {
        return position;
    }

    public Partition event(UUID stream, Happening happening) {
        values.add(eventRecord(stream, happening));
        return this;
    }

    public Partition watermark(long upTo) {
        values.add(RecordFormat.watermark(upTo, position));
        position = upTo;
        return this;
    }

    public Partition again() {
        values.add(values.getLast());
        return this;
    }

    public Partition unreadable() {
        values.add("{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return this;
    }

    /** The log gives out a position, and the record does not arrive. */
    public byte[] withheld(UUID stream, Happening happening) {
        return eventRecord(stream, happening);
    }

    public List<byte[]> values() {
        return values;
    }

    /** All of them, as they are received when read from the first. */
    public List<Received> received() {
        List<Received> received = new ArrayList<>();
        values.forEach(value -> received.add(Examples.VIEWS.read(received.size(), value)));
        return received;
    }

    public static Recorded<Happening> recorded(UUID stream, long version, Happening happening) {
        return new Recorded<>(envelope(version, stream, version, Happening.CODEC.typeOf(happening)), happening);
    }

    private byte[] eventRecord(UUID stream, Happening happening) {
        long after = position++;
        Envelope envelope =
                envelope(position, stream, versions.merge(stream, 1L, Long::sum), Happening.CODEC.typeOf(happening));
        return RecordFormat.event(envelope, Happening.CODEC.write(happening), after);
    }

    private static Envelope envelope(long position, UUID stream, long version, EventType<Happening> type) {
        Instant at = BEGINNING.plusSeconds(position);
        UUID id = new UUID(position, version);
        return new Envelope(
                position, stream, version, id, type.name(), type.revision(), at, at, "somebody", "some-command", id);
    }
}
