package grantledger.verifier.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.verifier.made.MadeKey;
import grantledger.verifier.text.Malformed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    private static final String TEXT = "log.example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    private final MadeKey log = MadeKey.of("log.example");
    private final MadeKey witness = MadeKey.of("witness.example");

    private static Note note(String text, String signatures) {
        return Note.read((text + "\n" + signatures).getBytes(UTF_8));
    }

    @Test
    void the_last_empty_line_divides_text_and_signatures() {
        String poem = "one\n\ntwo\n";
        assertThat(note(poem, log.sign(poem)).text()).isEqualTo(poem);
        assertThat(note(poem, log.sign(poem)).signedBy(List.of(log.ofLog()))).hasSize(1);
    }

    @Test
    void a_cosignature_says_when() {
        Instant at = Instant.parse("2026-09-18T00:00:00Z");
        String note = TEXT + "\n" + log.sign(TEXT);
        Note cosigned = Note.read((note + witness.cosign(note, at)).getBytes(UTF_8));
        assertThat(cosigned.signedBy(List.of(witness.ofWitness())))
                .extracting(Signed::at)
                .containsExactly(Optional.of(at));
    }

    @Test
    void a_cosignature_whose_time_was_changed_is_false() {
        String note = TEXT + "\n" + log.sign(TEXT);
        NoteSignature line = NoteSignature.read(
                witness.cosign(note, Instant.ofEpochSecond(2_000_000_000)).strip());
        line.signature()[7]++;
        assertThatThrownBy(() -> note(TEXT, line.line()).signedBy(List.of(witness.ofWitness())))
                .hasMessageStartingWith("a signature is false");
    }

    @Test
    void one_false_signature_by_a_known_key_spoils_the_note() {
        String other = log.sign("another text\n");
        assertThatThrownBy(() -> note(TEXT, log.sign(TEXT) + other).signedBy(List.of(log.ofLog())))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void sixteen_signatures_are_read_and_a_hundred_are_not() {
        assertThat(note(TEXT, log.sign(TEXT).repeat(16)).signatures()).hasSize(16);
        assertThatThrownBy(() -> note(TEXT, log.sign(TEXT).repeat(100)))
                .hasMessage("the signed note has more than 64 signatures");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- log.example AAAAAAE=\n",
                "—  AAAAAAE=\n",
                "— log.example AAAAAAE\n",
                "— log.example AAAAAAF=\n",
                "— log.example AAAAAA==\n",
                "— log.example AAAAAAE= \n",
                "— log+example AAAAAAE=\n",
                "— log\u00a0example AAAAAAE=\n",
                "— log.example AAAAAAE=",
                "— log.example\tAAAAAAE=\n",
                "\u0007\n"
            })
    void a_signature_has_one_form(String line) {
        assertThatThrownBy(() -> note(TEXT, line)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_note_without_an_empty_line_or_in_other_bytes_than_utf_8_is_none() {
        assertThatThrownBy(() -> Note.read(TEXT.getBytes(UTF_8))).hasMessageStartingWith("it is not a signed note");
        assertThatThrownBy(() -> Note.read(new byte[] {'a', '\n', (byte) 0xc3, '\n'}))
                .hasMessage("it is not UTF-8");
    }
}
