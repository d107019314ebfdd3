package grantledger.query.dossier;

import grantledger.events.Event;
import grantledger.format.Envelope;
import grantledger.format.Recorded;
import grantledger.format.StoredEvent;
import grantledger.query.proving.bundles.PlainContact;
import tools.jackson.databind.JsonNode;

/**
 * One event of a dossier.
 *
 * @param stored in the form in which it was recorded
 * @param event the same as it is understood today
 */
record Happening(StoredEvent stored, Event event) {

    static Happening of(StoredEvent stored) {
        return new Happening(stored, Event.CODEC.read(stored));
    }

    Matter matter() {
        return Matter.of(event);
    }

    Envelope envelope() {
        return stored.envelope();
    }

    Recorded<?> recorded() {
        return new Recorded<>(envelope(), event);
    }

    /** As it was recorded, but for the contact person. */
    JsonNode payload() {
        return SealedContact.in(stored.payload());
    }

    /** Its bytes tell nothing of a contact person to whoever has no key. */
    boolean hasNoPlainContact() {
        return !PlainContact.isIn(stored.payload());
    }
}
