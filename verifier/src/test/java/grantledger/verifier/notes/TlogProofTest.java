package grantledger.verifier.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.verifier.text.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {

    private static final String HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    private static final String FIRST = "c2sp.org/tlog-proof@v1\n";

    private static TlogProof read(String text) {
        return TlogProof.read(text.getBytes(UTF_8));
    }

    @Test
    void holds_an_index_the_hashes_and_the_checkpoint_as_it_stands() {
        TlogProof proof = read(FIRST + "index 7\n" + HASH + HASH + "\nlog\n8\n" + HASH + "\n— log AAAAAAE=\n");
        assertThat(proof.inclusion().index()).isEqualTo(7);
        assertThat(proof.inclusion().path()).hasSize(2);
        assertThat(new String(proof.checkpoint(), UTF_8)).isEqualTo("log\n8\n" + HASH + "\n— log AAAAAAE=\n");
    }

    @Test
    void needs_no_hashes_where_the_leaf_is_alone() {
        assertThat(read(FIRST + "index 0\n\nlog\n1\n" + HASH + "\n— log AAAAAAE=\n")
                        .inclusion()
                        .path())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index 0\n\nlog\n",
                FIRST + "extra AAAA\nindex 0\n\nlog\n",
                FIRST + "index 00\n\nlog\n",
                FIRST + "index -1\n\nlog\n",
                FIRST + "index 9223372036854775808\n\nlog\n",
                FIRST + "index 0 \n\nlog\n",
                FIRST + "index 0\nAAAA\n\nlog\n",
                FIRST + "index 0\r\n\nlog\n",
                FIRST + "index 0\n",
                "c2sp.org/tlog-proof@v2\nindex 0\n\nlog\n"
            })
    void has_one_form(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Malformed.class);
    }
}
