package grantledger.verifier.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.verifier.text.Malformed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of c2sp.org/signed-note, as it stands there. */
class PublishedExamplesTest {

    private static final String VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String NOTE = """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
        """;

    private final VerifierKey key = VerifierKey.read(VKEY);

    private List<Signed> signed(String note) {
        return Note.read(note.getBytes(UTF_8)).signedBy(List.of(key));
    }

    @Test
    void the_published_key_verifies_the_published_note() {
        assertThat(signed(NOTE)).extracting(Signed::key).containsExactly(key);
        assertThat(key.vkey()).isEqualTo(VKEY);
        assertThat(key.hexadecimalId()).isEqualTo("530d903a");
    }

    @Test
    void another_text_or_another_signature_is_refused() {
        assertThatThrownBy(() -> signed(NOTE.replace("example message", "Example message")))
                .isInstanceOf(Malformed.class)
                .hasMessage("a signature is false: the key did not sign this text");
        assertThatThrownBy(() -> signed(NOTE.replace("Uw2QOkn8", "Uw2QOkn9"))).isInstanceOf(Malformed.class);
    }

    @Test
    void a_signature_by_another_name_or_another_id_is_not_that_keys_and_is_ignored() {
        assertThat(signed(NOTE.replace("— example.com/foo ", "— example.com/bar ")))
                .isEmpty();
        assertThat(signed(NOTE.replace("Uw2QOkn8", "Ux2QOkn8"))).isEmpty();
    }

    /** The checkpoint of c2sp.org/tlog-cosignature. Its keys are not published, so only its form is read. */
    @Test
    void the_published_cosigned_checkpoint_is_read() {
        Checkpoint checkpoint = Checkpoint.read("""
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
            """.getBytes(UTF_8));
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.note().signatures())
                .extracting(NoteSignature::name)
                .containsExactly("example.com/behind-the-sofa", "witness.example.com/w1");
    }
}
