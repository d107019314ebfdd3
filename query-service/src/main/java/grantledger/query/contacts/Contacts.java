package grantledger.query.contacts;

import grantledger.access.tokens.Person;
import grantledger.query.contacts.keys.ContactKeys;
import grantledger.query.contacts.reads.ReadLog;
import org.springframework.stereotype.Component;

/** Contact persons for answers. */
@Component
public class Contacts {

    private final ContactKeys keys;
    private final ReadLog reads;

    Contacts(ContactKeys keys, ReadLog reads) {
        this.keys = keys;
        this.reads = reads;
    }

    /** Of one answer, for whom it is made. */
    public ContactsOfAnswer shownTo(Person reader) {
        return new ContactsOfAnswer(keys, reads, reader);
    }
}
