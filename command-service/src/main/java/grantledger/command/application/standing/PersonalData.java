package grantledger.command.application.standing;

import static grantledger.command.application.standing.ApplicationRule.CONTACT_SEALED_WITH_STANDING_KEY;

import grantledger.events.ApplicationEvent.Contact;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * By which keys the contacts of an application have been sealed. A key is named by its commitment, as it is in a contact.
 *
 * @param readable by keys that have not been erased
 * @param erased   keys that nothing is sealed with any more
 * @param proposal the erasure that waits, or null
 */
public record PersonalData(Set<String> readable, Set<String> erased, ErasureProposal proposal) {

    static final PersonalData NONE = new PersonalData(Set.of(), Set.of(), null);

    /** An erasure was proposed of the contact that stood; another contact is another matter. */
    PersonalData holding(Contact contact, Contact before) {
        ErasureProposal waiting = contact.equals(before) ? proposal : null;
        String key = contact.commitment();
        return key == null || erased.contains(key)
                ? new PersonalData(readable, erased, waiting)
                : new PersonalData(with(Set.of(key), readable), erased, waiting);
    }

    PersonalData proposing(ErasureProposal made) {
        return new PersonalData(readable, erased, made);
    }

    PersonalData erasing(Collection<String> keys) {
        Set<String> left = new TreeSet<>(readable);
        left.removeAll(keys);
        return new PersonalData(Set.copyOf(left), with(keys, erased), null);
    }

    /** A key may have been erased after the contact was sealed with it; whoever seals takes another one then. */
    public void requireStandingKey(Contact contact) {
        CONTACT_SEALED_WITH_STANDING_KEY.requireOf(
                "contact", !erased.contains(contact.commitment()), "The key has been erased meanwhile.");
    }

    private static Set<String> with(Collection<String> more, Set<String> keys) {
        Set<String> all = new TreeSet<>(keys);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
