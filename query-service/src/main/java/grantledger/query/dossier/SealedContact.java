package grantledger.query.dossier;

import grantledger.format.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contact person is no part of a dossier, which is taken away and cannot be called back: in the place of what is known
 * of them, in whichever form, stands one word.
 */
final class SealedContact {

    static final String WORD = "sealed";

    private static final String CONTACT = "contact";

    private SealedContact() {}

    static JsonNode in(byte[] payload) {
        JsonNode event = Json.mapper().readTree(payload);
        event.findParents(CONTACT).forEach(within -> ((ObjectNode) within).put(CONTACT, WORD));
        return event;
    }
}
