package grantledger.events.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.events.ApplicationEvent.Contact;
import grantledger.format.sealing.FieldSealing;
import grantledger.format.sealing.Unopenable;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactSealingTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID APPLICATION = UUID.fromString("c0a7d3e2-17b4-4f6e-8a55-3b9e4d2c1f02");
    private static final Contact KIM = new Contact("Kim Kontakt", "kim@example.org", "010-1", null);

    private final byte[] key = FieldSealing.newKey(RANDOM);

    @Test
    void opens_what_it_sealed() {
        Contact sealed = ContactSealing.seal(KIM, APPLICATION, key, RANDOM);
        assertThat(ContactSealing.isSealed(sealed)).isTrue();
        assertThat(sealed.toString())
                .doesNotContain("Kim")
                .doesNotContain("example.org")
                .doesNotContain("010-1");
        assertThat(ContactSealing.open(sealed, APPLICATION, key)).isEqualTo(KIM);
    }

    @Test
    void a_phone_that_was_not_given_stays_so() {
        Contact sealed =
                ContactSealing.seal(new Contact("Kim", "kim@example.org", null, null), APPLICATION, key, RANDOM);
        assertThat(sealed.phone()).isNull();
        assertThat(ContactSealing.open(sealed, APPLICATION, key).phone()).isNull();
    }

    @Test
    void says_which_key_it_was() {
        Contact sealed = ContactSealing.seal(KIM, APPLICATION, key, RANDOM);
        assertThat(ContactSealing.commitment(sealed)).isEqualTo(new FieldSealing(key).commitment());
        byte[] other = FieldSealing.newKey(RANDOM);
        assertThatThrownBy(() -> ContactSealing.open(sealed, APPLICATION, other))
                .isInstanceOf(Unopenable.class);
    }

    @Test
    void is_not_that_of_another_application_nor_are_its_fields_each_others() {
        Contact sealed = ContactSealing.seal(KIM, APPLICATION, key, RANDOM);
        assertThatThrownBy(() -> ContactSealing.open(sealed, UUID.randomUUID(), key))
                .isInstanceOf(Unopenable.class);
        Contact swapped = new Contact(
                /* name= */ sealed.email(), /* email= */ sealed.name(), sealed.phone(), sealed.commitment());
        assertThatThrownBy(() -> ContactSealing.open(swapped, APPLICATION, key)).isInstanceOf(Unopenable.class);
    }

    /** Made by another implementation, Python's {@code cryptography}: the key is 0 to 31, the nonce 100 to 111. */
    @Test
    void opens_what_another_implementation_sealed() {
        byte[] counted = new byte[FieldSealing.KEY_BYTES];
        for (int at = 0; at < counted.length; at++) {
            counted[at] = (byte) at;
        }
        Contact sealed = new Contact(
                "ZGVmZ2hpamtsbW5vi56tB1kqwPxbEDh2oypMBn618ccQXUkeT3Xy",
                "ZGVmZ2hpamtsbW5vKWi/SBaLM+xZIjKJtggF0ye6Z2f7AJZTBhl+83+LRvmG4IQYPnHW",
                "ZGVmZ2hpamtsbW5vYy/oRk7Zdq8JVn/Y7EVayBpxkF76P4SnChYRx6AXiD8=",
                "ESSrK2a4J/dvEKUY22G1HWvvyrAuZ2bL4MsNLNpRdoE=");
        assertThat(ContactSealing.open(sealed, APPLICATION, counted))
                .isEqualTo(new Contact("Åsa Öberg", "asa.oberg@malmo.example", "+46 70 174 06 05", null));
    }
}
