package grantledger.query.contacts;

import grantledger.events.ApplicationEvent.Contact;

/**
 * A contact person as people read it.
 *
 * @param name null, as the others, where the key is gone that would open it
 */
public record ShownContact(String name, String email, String phone) {

    /** There is a contact, and nobody can read it any more. */
    static final ShownContact CLOSED = new ShownContact(null, null, null);

    /** @param opened in plain text */
    static ShownContact of(Contact opened) {
        return new ShownContact(opened.name(), opened.email(), opened.phone());
    }
}
