package grantledger.access.tracing;

import java.util.UUID;

/**
 * An event, as far as it is followed: nothing of what happened, and nobody's name.
 *
 * @param commandId shared by all events of one command
 */
public record Followed(UUID commandId, UUID eventId, long position, String type) {

    private static final int PERMYRIAD = 10_000;

    /** The trace of a command is named by the command's id: whoever has one of its events has all that names it. */
    static String traceId(UUID commandId) {
        return TraceParent.hex(commandId.getMostSignificantBits())
                + TraceParent.hex(commandId.getLeastSignificantBits());
    }

    static String spanIdOfCommand(UUID commandId) {
        return TraceParent.hex(commandId.getLeastSignificantBits());
    }

    /** Whether it is of those that are followed: the same answer in each service, from the random part of the id. */
    static boolean isSampled(UUID commandId, double share) {
        return Math.floorMod(commandId.getMostSignificantBits() >>> 16, PERMYRIAD) < share * PERMYRIAD;
    }

    TraceParent published() {
        return new TraceParent(traceId(commandId), TraceParent.hex(eventId.getLeastSignificantBits()), true);
    }
}
