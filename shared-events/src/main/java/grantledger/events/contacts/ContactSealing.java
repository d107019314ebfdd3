package grantledger.events.contacts;

import grantledger.events.ApplicationEvent.Contact;
import grantledger.format.sealing.FieldSealing;
import grantledger.format.sealing.Unopenable;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.BinaryOperator;

/**
 * The contact person of an application, sealed field by field with one key. The place of a field is
 * {@code <applicationId>/contact.<field>}. A contact of the time before has no commitment, and stands in plain text.
 */
public final class ContactSealing {

    private ContactSealing() {}

    public static boolean isSealed(Contact contact) {
        return contact.commitment() != null;
    }

    /** The key's name in the store of keys. */
    public static byte[] commitment(Contact sealed) {
        return Base64.getDecoder().decode(sealed.commitment());
    }

    /** @param plain as the person wrote it; a field that is null stays so */
    public static Contact seal(Contact plain, UUID applicationId, byte[] key, SecureRandom random) {
        FieldSealing sealing = new FieldSealing(key);
        String commitment = Base64.getEncoder().encodeToString(sealing.commitment());
        return each(plain, applicationId, commitment, (place, text) -> sealing.seal(place, text, random));
    }

    /**
     * In plain text, without a commitment.
     *
     * @throws Unopenable when it was sealed with another key, for another application, or changed
     */
    public static Contact open(Contact sealed, UUID applicationId, byte[] key) {
        FieldSealing sealing = new FieldSealing(key);
        if (!Arrays.equals(sealing.commitment(), commitment(sealed))) {
            throw new Unopenable(applicationId + "/contact", null);
        }
        return each(sealed, applicationId, null, sealing::open);
    }

    private static Contact each(Contact contact, UUID applicationId, String commitment, BinaryOperator<String> change) {
        String place = applicationId + "/contact.";
        return new Contact(
                change.apply(place + "name", contact.name()),
                change.apply(place + "email", contact.email()),
                contact.phone() == null ? null : change.apply(place + "phone", contact.phone()),
                commitment);
    }
}
