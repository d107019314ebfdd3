package grantledger.query.audit.difference;

import grantledger.events.Event;
import grantledger.format.Envelope;
import grantledger.format.EventType;
import grantledger.format.Recorded;
import grantledger.query.audit.lives.Careers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A log of random lives, of which much is registered later than it happened. */
final class RecordedLives {

    private static final Instant BEGINNING = Instant.parse("2020-03-19T08:00:00Z");

    final long seed;
    final Careers careers;
    final List<Recorded<?>> log = new ArrayList<>();
    private final Random chance;
    private final Map<UUID, Long> versions = new HashMap<>();

    RecordedLives(long seed, Random chance, int events) {
        this.seed = seed;
        this.chance = chance;
        this.careers = new Careers(chance, 3);
        while (log.size() < events) {
            List<Event> act = careers.next();
            Instant at = recordedAt(log.size() + 1L);
            Instant occurredAt = chance.nextInt(3) > 0 ? at : at.minusSeconds(60L * chance.nextInt(30));
            act.forEach(event -> record(event, at, occurredAt));
        }
    }

    static Instant recordedAt(long position) {
        return BEGINNING.plusSeconds(60 * position);
    }

    private void record(Event event, Instant at, Instant occurredAt) {
        EventType<Event> type = Event.CODEC.typeOf(event);
        long position = log.size() + 1L;
        log.add(new Recorded<>(
                new Envelope(
                        position,
                        event.stream(),
                        versions.merge(event.stream(), 1L, Long::sum),
                        new UUID(chance.nextLong(), position),
                        type.name(),
                        type.revision(),
                        occurredAt,
                        at,
                        "anna",
                        "some-command",
                        new UUID(0, position)),
                event));
    }

    List<Recorded<?>> of(UUID stream) {
        return log.stream().filter(one -> one.stream().equals(stream)).toList();
    }
}
