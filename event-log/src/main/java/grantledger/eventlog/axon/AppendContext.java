package grantledger.eventlog.axon;

import grantledger.eventlog.Guard;
import grantledger.eventlog.IdempotencyKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the log writes beside the events of a unit of work. It stands in the metadata of the command's message, under
 * {@link #KEY}, and is asked when the unit of work commits.
 */
public interface AppendContext {

    String KEY = "grantledger.append";

    /** Under which an event's message has its business time in its metadata when it is read back. */
    String OCCURRED_AT = "occurredAt";

    /** Who caused the events. */
    String actor();

    /** The command's name in the contract. */
    String command();

    UUID commandId();

    /** When it happened in the business. */
    Instant occurredAt();

    /** Streams that were looked at for the decision; those that were loaded are known without. */
    List<Guard> guards();

    /** Null when the sender gave none. */
    IdempotencyKey idempotencyKey();

    /** Whether nothing is to be recorded: what would be is told all the same, and what the log refuses is refused. */
    default boolean isRehearsal() {
        return false;
    }
}
