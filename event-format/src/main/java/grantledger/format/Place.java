package grantledger.format;

import java.util.UUID;

/**
 * A place in the log: a position and the event that stands there. A position alone does not tell histories apart: after
 * a database has been put back, other events may stand at the same positions.
 *
 * @param eventId null at the start, where there is no event yet
 */
public record Place(long position, UUID eventId) {

    /** Before the first event. */
    public static final Place START = new Place(0, null);

    public Place {
        if (position < 0 || (position == 0) != (eventId == null)) {
            throw new IllegalArgumentException("Position " + position + " and event " + eventId + " are no place");
        }
    }

    public static Place of(Envelope event) {
        return new Place(event.position(), event.eventId());
    }
}
