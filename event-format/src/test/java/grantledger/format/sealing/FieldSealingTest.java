package grantledger.format.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSealingTest {

    private static final String PLACE = "c0a7d3e2-17b4-4f6e-8a55-3b9e4d2c1f02/contact.name";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FieldSealing sealing = new FieldSealing(counted());

    /** Made by another implementation, Python's {@code cryptography}: the key is 0 to 31, the nonce 100 to 111. */
    @Test
    void opens_what_another_implementation_sealed_and_commits_to_the_key_as_it_does() {
        assertThat(sealing.open(PLACE, "ZGVmZ2hpamtsbW5vi56tB1kqwPxbEDh2oypMBn618ccQXUkeT3Xy"))
                .isEqualTo("Åsa Öberg");
        assertThat(Base64.getEncoder().encodeToString(sealing.commitment()))
                .isEqualTo("ESSrK2a4J/dvEKUY22G1HWvvyrAuZ2bL4MsNLNpRdoE=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kim", "Åsa \"Öberg\" 李 𝔊", "+46 70 174 06 05"})
    void opens_what_it_sealed(String text) {
        assertThat(sealing.open(PLACE, sealing.seal(PLACE, text, RANDOM))).isEqualTo(text);
    }

    @Test
    void nothing_of_the_text_stands_in_what_is_sealed_and_no_two_are_alike() {
        Set<String> sealed = new HashSet<>();
        for (int nth = 0; nth < 1_000; nth++) {
            sealed.add(sealing.seal(PLACE, "Kim Kontakt", RANDOM));
        }
        assertThat(sealed)
                .hasSize(1_000)
                .allSatisfy(one -> assertThat(new String(Base64.getDecoder().decode(one), UTF_8))
                        .doesNotContain("Kim")
                        .doesNotContain("Kontakt"));
    }

    @Test
    void opens_nothing_for_another_place() {
        String sealed = sealing.seal(PLACE, "Kim", RANDOM);
        assertThatThrownBy(() -> sealing.open(PLACE.replace("name", "email"), sealed))
                .isInstanceOf(Unopenable.class);
    }

    @Test
    void opens_nothing_with_another_key() {
        String sealed = sealing.seal(PLACE, "Kim", RANDOM);
        FieldSealing other = new FieldSealing(FieldSealing.newKey(RANDOM));
        assertThatThrownBy(() -> other.open(PLACE, sealed)).isInstanceOf(Unopenable.class);
        assertThat(other.commitment()).isNotEqualTo(sealing.commitment());
    }

    @Test
    void opens_nothing_of_which_a_single_bit_was_flipped() {
        byte[] sealed = Base64.getDecoder().decode(sealing.seal(PLACE, "Kim", RANDOM));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            String text = Base64.getEncoder().encodeToString(flipped);
            assertThatThrownBy(() -> sealing.open(PLACE, text)).isInstanceOf(Unopenable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kim Kontakt", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void opens_nothing_that_was_never_sealed(String text) {
        assertThatThrownBy(() -> sealing.open(PLACE, text))
                .isInstanceOf(Unopenable.class)
                .hasMessage("What stands at " + PLACE + " cannot be opened");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33})
    void a_key_has_32_bytes(int bytes) {
        assertThatThrownBy(() -> new FieldSealing(new byte[bytes])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] counted() {
        byte[] key = new byte[FieldSealing.KEY_BYTES];
        for (int at = 0; at < key.length; at++) {
            key[at] = (byte) at;
        }
        return key;
    }
}
