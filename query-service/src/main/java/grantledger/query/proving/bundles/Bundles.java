package grantledger.query.proving.bundles;

import grantledger.access.problems.Problem;
import grantledger.format.StoredEvent;
import grantledger.query.answering.Refused;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes the bundle of an event, or says why there is none. */
@Component
public class Bundles {

    /** Two files of each are as many as an archive of the plain form has room for. */
    private static final long LONGEST_STREAM = 32_000;

    private final ProvableEvents events;

    Bundles(ProvableEvents events) {
        this.events = events;
    }

    /** Of an event that there is; see {@link SealedLog}. */
    public Bundle of(StoredEvent event, Sealed sealed, Optional<Long> from) {
        if (PlainContact.isIn(event.payload())) {
            throw new Refused(Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "contact-is-sealed",
                    "The event at position %d holds a contact person in plain text, and is not handed out. The bundle of any"
                                    .formatted(event.envelope().position())
                            + " other event of its stream proves its leaf."));
        }
        requireRoom(event, sealed);
        return new Bundle(sealed, event, from, events);
    }

    private void requireRoom(StoredEvent event, Sealed sealed) {
        long length = events.length(event.envelope().stream(), sealed.lastPosition());
        if (length > LONGEST_STREAM) {
            throw new Refused(Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "stream-fits-in-bundle",
                    "The event's stream has %d events; a bundle has room for %d. The log's tiles prove it too."
                            .formatted(length, LONGEST_STREAM)));
        }
    }
}
