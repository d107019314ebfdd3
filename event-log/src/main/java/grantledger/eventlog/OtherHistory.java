package grantledger.eventlog;

import grantledger.format.Place;

/**
 * The log does not have the event that it is known to have had: its database was put back, or another one has taken its
 * place. Whoever followed it must not go on as if nothing had happened.
 */
public final class OtherHistory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    OtherHistory(Place known) {
        super("The log has another history: at position %d it does not have the event %s"
                .formatted(known.position(), known.eventId()));
        this.position = known.position();
    }

    /** Where it is known to differ; it may differ before that. */
    public long position() {
        return position;
    }
}
