package grantledger.query.audit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payloads as an auditor is shown them: a contact person stands there as it was sealed. One that was recorded in plain text,
 * as all were once, is left out: what can be read of it is in the application, for as long as it has not been erased.
 */
final class SealedAlone {

    private SealedAlone() {}

    static void in(JsonNode payload) {
        if (payload.at("/proposal/contact") instanceof ObjectNode contact && !contact.hasNonNull("commitment")) {
            contact.propertyNames().stream().toList().forEach(contact::putNull);
        }
    }
}
