package grantledger.eventlog.faults;

import static grantledger.eventlog.LogDatabase.append;

import grantledger.eventlog.Append;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.Guard;
import grantledger.eventlog.IdempotencyKey;
import grantledger.eventlog.LogDatabase;
import grantledger.eventlog.NewEvent;
import grantledger.eventlog.sql.LogUnavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What one writer appends: much that is in order, and something of everything that the log must refuse. */
final class RandomAppends {

    private static final List<UUID> SHARED =
            Stream.of(1, 2, 3, 4).map(number -> new UUID(7, number)).toList();
    private static final int SHARED_KEYS = 20;

    private final Random random;
    private final EventReader reader;
    private final List<UUID> own = new ArrayList<>();

    RandomAppends(Random random, EventReader reader) {
        this.random = random;
        this.reader = reader;
        for (int stream = 0; stream < 3; stream++) {
            own.add(newStream());
        }
    }

    Append next() {
        try {
            return fitting();
        } catch (LogUnavailable cannotRead) {
            return append(LogDatabase.event(newStream(), 1));
        }
    }

    private Append fitting() {
        List<UUID> streams = streams();
        Map<UUID, Long> last = new HashMap<>();
        List<NewEvent> events = new ArrayList<>();
        int size = random.nextInt(1, 5);
        for (int event = 0; event < size; event++) {
            UUID stream = streams.get(random.nextInt(streams.size()));
            long version = last.computeIfAbsent(stream, reader::lastVersion) + 1;
            last.put(stream, version);
            events.add(LogDatabase.event(stream, version));
        }
        if (one(12)) {
            violateUniqueness(events);
        }
        return append(guards(), key(), events.toArray(NewEvent[]::new));
    }

    private List<UUID> streams() {
        Set<UUID> streams = new LinkedHashSet<>();
        int count = random.nextInt(1, 4);
        for (int stream = 0; stream < count; stream++) {
            streams.add(anyStream());
        }
        return List.copyOf(streams);
    }

    private UUID anyStream() {
        if (one(20)) {
            own.set(random.nextInt(own.size()), newStream());
        }
        return one(2) ? SHARED.get(random.nextInt(SHARED.size())) : own.get(random.nextInt(own.size()));
    }

    private UUID newStream() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private void violateUniqueness(List<NewEvent> events) {
        UUID stream = anyStream();
        long last = reader.lastVersion(stream);
        if (last > 0) {
            events.add(LogDatabase.event(stream, random.nextLong(1, last + 1)));
        }
    }

    private List<Guard> guards() {
        if (!one(4)) {
            return List.of();
        }
        UUID looked = anyStream();
        Guard last = reader.lastOf(looked);
        return List.of(one(4) ? new Guard(looked, Math.max(0, last.version() - 1), null) : last);
    }

    private IdempotencyKey key() {
        return switch (random.nextInt(40)) {
            case 0 -> key("no\0key"); // the database says no to it
            case 1, 2, 3, 4 -> key("often-" + random.nextInt(SHARED_KEYS));
            case 5, 6, 7, 8, 9, 10 -> key(newStream().toString());
            default -> null;
        };
    }

    private static IdempotencyKey key(String key) {
        return new IdempotencyKey("olle.officer", key, new byte[] {1});
    }

    private boolean one(int inHowMany) {
        return random.nextInt(inHowMany) == 0;
    }
}
