package grantledger.eventlog;

import java.util.Set;
import java.util.UUID;

/**
 * A stream that a decision rests on, as it was known: the append holds only while the log has exactly that event and none
 * after it that matters. A version alone would also be met by another history, after the database was put back.
 *
 * @param version   of the stream's last event, 0 when it had none
 * @param lastEvent that event's id; null when it had none, or only the version is known
 * @param passing   types of events that may have come after it: the decision is the same with them
 */
public record Guard(UUID stream, long version, UUID lastEvent, Set<String> passing) {

    /** Nothing may have come after it. */
    public Guard(UUID stream, long version, UUID lastEvent) {
        this(stream, version, lastEvent, Set.of());
    }

    /** Whether the append goes on right after that event, so that its place in the stream says whether it is the last. */
    boolean isContinuedBy(Append append) {
        return append.events().stream().anyMatch(it -> it.stream().equals(stream) && it.version() == version + 1);
    }
}
