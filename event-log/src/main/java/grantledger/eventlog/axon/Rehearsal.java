package grantledger.eventlog.axon;

import grantledger.eventlog.Append;
import grantledger.eventlog.EventReader;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;

/** What the log would find out while it appends: whether the streams still stand where the append supposes them. */
record Rehearsal(EventReader reader) {

    /** @throws ConcurrencyException when one of them has moved on */
    void of(Append append) {
        Map<UUID, Long> supposed = new HashMap<>();
        append.guards().forEach(guard -> supposed.put(guard.stream(), guard.version()));
        append.events().forEach(event -> supposed.merge(event.stream(), event.version() - 1, Math::min));
        supposed.forEach(this::requireLast);
    }

    private void requireLast(UUID stream, long version) {
        long last = reader.lastVersion(stream);
        if (last != version) {
            throw new ConcurrencyException("%s is at version %d, not %d".formatted(stream, last, version));
        }
    }
}
