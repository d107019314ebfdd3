package grantledger.projections.proving;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.Envelope;
import grantledger.format.StoredEvent;
import grantledger.projections.example.Partition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** Events as a reader holds them. */
final class StoredEvents {

    private static final Instant BEGINNING = Instant.parse("2020-03-19T08:00:00.000001Z");

    private StoredEvents() {}

    static List<StoredEvent> of(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(StoredEvents::at).toList();
    }

    static StoredEvent at(long position) {
        UUID id = new UUID(position, Partition.LOG.getLeastSignificantBits());
        Instant time = BEGINNING.plusSeconds(position);
        return new StoredEvent(
                new Envelope(position, id, 1, id, "Sent", 1, time, time, "åsa", "send-parcel", id),
                ("{\"receiver\":\"Åsa " + position + "\"}").getBytes(UTF_8));
    }
}
