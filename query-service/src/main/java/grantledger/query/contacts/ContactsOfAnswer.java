package grantledger.query.contacts;

import grantledger.access.tokens.Person;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.contacts.ContactSealing;
import grantledger.format.sealing.Unopenable;
import grantledger.query.contacts.keys.ContactKeys;
import grantledger.query.contacts.reads.ReadLog;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contact persons of one answer, all at once or some at a time. Before the first of them is handed out, the read log
 * has a row of it. Keys are asked for as often as contacts are, and forgotten each time.
 */
public final class ContactsOfAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(ContactsOfAnswer.class);

    private final ContactKeys keys;
    private final ReadLog reads;
    private final Person reader;
    private boolean recorded;

    ContactsOfAnswer(ContactKeys keys, ReadLog reads, Person reader) {
        this.keys = keys;
        this.reads = reads;
        this.reader = reader;
    }

    /**
     * @param contacts by application, as they are kept
     * @param applications how many applications the answer is of; asked once
     */
    public Map<UUID, ShownContact> of(Map<UUID, Contact> contacts, LongSupplier applications) {
        Map<UUID, ShownContact> shown = opened(contacts);
        if (!recorded && shown.values().stream().anyMatch(contact -> !contact.equals(ShownContact.CLOSED))) {
            long many = applications.getAsLong();
            reads.record(reader, many == 1 ? contacts.keySet().iterator().next() : null, many);
            recorded = true;
        }
        return shown;
    }

    private Map<UUID, ShownContact> opened(Map<UUID, Contact> contacts) {
        List<String> commitments = contacts.values().stream()
                .filter(ContactSealing::isSealed)
                .map(Contact::commitment)
                .toList();
        Map<String, byte[]> opening = commitments.isEmpty() ? Map.of() : keys.of(commitments);
        try {
            Map<UUID, ShownContact> shown = new HashMap<>();
            contacts.forEach((application, contact) -> shown.put(application, opened(application, contact, opening)));
            return shown;
        } finally {
            opening.values().forEach(key -> Arrays.fill(key, (byte) 0));
        }
    }

    private static ShownContact opened(UUID application, Contact contact, Map<String, byte[]> keys) {
        if (!ContactSealing.isSealed(contact)) {
            return ShownContact.of(contact);
        }
        byte[] key = keys.get(contact.commitment());
        try {
            return key == null ? ShownContact.CLOSED : ShownContact.of(ContactSealing.open(contact, application, key));
        } catch (Unopenable damaged) {
            LOG.error("The contact of application {} is not what was sealed: {}", application, damaged.getMessage());
            return ShownContact.CLOSED;
        }
    }
}
