package grantledger.verifier.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.verifier.made.MadeKey;
import org.junit.jupiter.api.Test;

class VerifierKeyTest {

    private final VerifierKey key = MadeKey.of("log.example/one").ofLog();

    @Test
    void is_read_as_it_is_written() {
        assertThat(VerifierKey.read(key.vkey())).isEqualTo(key);
    }

    @Test
    void has_another_id_as_a_witness_than_as_a_log() {
        MadeKey both = MadeKey.of("both.example");
        assertThat(both.ofLog().id()).isNotEqualTo(both.ofWitness().id());
        assertThat(VerifierKey.read(both.ofWitness().vkey()).kind()).isEqualTo(KeyKind.WITNESS);
    }

    @Test
    void is_refused_where_its_name_is_not_the_one_that_its_id_was_made_with() {
        assertThatThrownBy(() -> VerifierKey.read("x" + key.vkey()))
                .hasMessage("the verifier key of “xlog.example/one” has another id than its key gives");
    }

    @Test
    void is_refused_where_it_is_none() {
        assertThatThrownBy(() -> VerifierKey.read("log.example")).hasMessageContaining("name+id+key");
        assertThatThrownBy(() -> VerifierKey.read("log.example+00000000+Ag=="))
                .hasMessage("a verifier key is of kind 2, and only Ed25519 (1, or 4 of a witness) is known");
        assertThatThrownBy(() -> VerifierKey.read("log.example+00000000+AQ=="))
                .hasMessage("a public key of Ed25519 is not 32 bytes long");
        assertThatThrownBy(() -> VerifierKey.read("+" + key.vkey().split("\\+", 2)[1]))
                .hasMessage("“” is not the name of a key");
    }
}
