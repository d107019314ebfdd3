package grantledger.projections.example;

import grantledger.format.Envelope;
import grantledger.format.EventType;
import grantledger.format.Place;
import grantledger.format.RecordFormat;
import grantledger.format.Recorded;
import grantledger.projections.folding.Received;
import java.nio.charset.StandardCharsets;
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

    public static final UUID LOG = new UUID(1, 1);

    private final List<byte[]> values = new ArrayList<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final UUID log;
    private Place last = Place.START;

    public Partition() {
        this(LOG);
    }

    public Partition(UUID log) {
        this.log = log;
    }

    public long position() {
        return last.position();
    }

    public Place place() {
        return last;
    }

    public Partition event(UUID stream, Happening happening) {
        values.add(eventRecord(stream, happening));
        return this;
    }

    public Partition again() {
        return again(values.size() - 1);
    }

    /** The record at an offset comes once more. */
    public Partition again(int offset) {
        values.add(values.get(offset));
        return this;
    }

    public Partition unreadable() {
        values.add("{}".getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** The log gives out a position, and the record does not arrive. */
    public byte[] withheld(UUID stream, Happening happening) {
        return eventRecord(stream, happening);
    }

    /** The same history up to here; what comes after it is another one. */
    public Partition forked() {
        Partition other = new Partition(log);
        other.values.addAll(values);
        other.versions.putAll(versions);
        other.last = last;
        return other;
    }

    public List<byte[]> values() {
        return values;
    }

    /** All of them, as they are received when read from the first. */
    public List<Received> received() {
        return received(0);
    }

    /** Those from an offset on. */
    public List<Received> received(int from) {
        List<Received> received = new ArrayList<>();
        for (int offset = from; offset < values.size(); offset++) {
            received.add(Examples.VIEWS.read(offset, values.get(offset)));
        }
        return received;
    }

    public static Recorded<Happening> recorded(UUID stream, long version, Happening happening) {
        return new Recorded<>(envelope(version, stream, version, Happening.CODEC.typeOf(happening)), happening);
    }

    private byte[] eventRecord(UUID stream, Happening happening) {
        Place after = last;
        Envelope envelope = envelope(
                after.position() + 1, stream, versions.merge(stream, 1L, Long::sum), Happening.CODEC.typeOf(happening));
        last = Place.of(envelope);
        return RecordFormat.event(log, envelope, Happening.CODEC.write(happening), after, new long[] {last.position()});
    }

    private static Envelope envelope(long position, UUID stream, long version, EventType<Happening> type) {
        Instant at = BEGINNING.plusSeconds(position);
        UUID id = UUID.randomUUID();
        return new Envelope(
                position, stream, version, id, type.name(), type.revision(), at, at, "somebody", "some-command", id);
    }
}
