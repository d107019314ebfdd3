package grantledger.query.proving.bundles;

import grantledger.format.Json;

/**
 * A contact person in plain text, as events were recorded before contacts were sealed: then there is no commitment to a key.
 * Such an event's bytes are not handed on, since what has been taken away cannot be erased. Its leaf is, which has nothing of
 * a person but a hash.
 */
public final class PlainContact {

    private PlainContact() {}

    public static boolean isIn(byte[] payload) {
        return Json.mapper().readTree(payload).findValues("contact").stream()
                .anyMatch(contact ->
                        contact.isObject() && !contact.path("commitment").isString());
    }
}
