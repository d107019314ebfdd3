package grantledger.query.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import grantledger.format.Envelope;
import tools.jackson.databind.JsonNode;

/** An event in {@code events.json}: its circumstances, and the payload in the revision in which it was recorded. */
record EventAsJson(@JsonUnwrapped Envelope envelope, Matter matter, JsonNode payload) {

    static EventAsJson of(Happening happening) {
        return new EventAsJson(happening.envelope(), happening.matter(), happening.payload());
    }
}
