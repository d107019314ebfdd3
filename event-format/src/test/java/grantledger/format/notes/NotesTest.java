package grantledger.format.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.format.tree.TreeHash;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotesTest {

    private static final String EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String EXAMPLE = """
        This is an example message.

        \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
        """;

    private static SigningKey key(String name) throws NoSuchAlgorithmException {
        return new SigningKey(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }

    private static SignedNote signed(String text, SigningKey... keys) {
        return new SignedNote(
                text, List.of(keys).stream().map(key -> key.sign(text)).toList());
    }

    @Test
    void the_published_example_is_verified_and_written_as_it_was() {
        SignedNote note = SignedNote.of(EXAMPLE);
        VerifierKey key = VerifierKey.of(EXAMPLE_KEY);
        assertThat(note.signedBy(List.of(key))).containsExactly(key);
        assertThat(note.written()).isEqualTo(EXAMPLE);
        assertThat(key.text()).isEqualTo(EXAMPLE_KEY);
    }

    @Test
    void a_note_is_signed_by_those_keys_alone_that_signed_it() throws NoSuchAlgorithmException {
        SigningKey old = key("example.org/log");
        SigningKey next = key("example.org/log");
        SigningKey other = key("example.org/other");
        SignedNote note = SignedNote.of(signed("a text\n", old, next).written());
        assertThat(note.signedBy(List.of(old.verifier(), other.verifier()))).containsExactly(old.verifier());
        assertThat(note.signedBy(List.of(next.verifier()))).containsExactly(next.verifier());
        assertThat(note.signedBy(List.of(other.verifier()))).isEmpty();
    }

    @Test
    void a_note_of_another_text_is_refused() throws NoSuchAlgorithmException {
        SigningKey key = key("example.org/log");
        SignedNote note =
                new SignedNote("another text\n", signed("a text\n", key).signatures());
        assertThatThrownBy(() -> note.signedBy(List.of(key.verifier()))).isInstanceOf(MalformedNote.class);
    }

    @Test
    void what_is_no_note_is_refused() {
        for (String text : List.of(
                "",
                "text",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name AAAA\n",
                EXAMPLE.strip())) {
            assertThatThrownBy(() -> SignedNote.of(text)).isInstanceOf(MalformedNote.class);
        }
    }

    @Test
    void what_is_no_key_is_refused() {
        for (String vkey : List.of(
                "",
                "example.com/foo",
                EXAMPLE_KEY.replace("530d", "530e"),
                EXAMPLE_KEY + "=",
                EXAMPLE_KEY.replace("foo", "fo o"),
                EXAMPLE_KEY.replace("+Ae", "+Be"))) {
            assertThatThrownBy(() -> VerifierKey.of(vkey)).isInstanceOf(MalformedNote.class);
        }
        assertThat(VerifierKey.all("# ours\n\n" + EXAMPLE_KEY + "\n")).containsExactly(VerifierKey.of(EXAMPLE_KEY));
    }

    @Test
    void a_checkpoint_is_three_lines() {
        Checkpoint checkpoint = new Checkpoint("example.org/log", 17, TreeHash.leaf("x".getBytes(UTF_8)));
        assertThat(Checkpoint.of(checkpoint.text()).isSameTree(checkpoint)).isTrue();
        assertThat(checkpoint.text()).startsWith("example.org/log\n17\n").endsWith("=\n");
        for (String text : List.of(
                "",
                "a\n1\n",
                "a\n01\n" + root() + "\n",
                "a\n-1\n" + root() + "\n",
                "a\n1\nAAAA\n",
                "\n1\n" + root() + "\n")) {
            assertThatThrownBy(() -> Checkpoint.of(text)).isInstanceOf(MalformedNote.class);
        }
    }

    private static String root() {
        return "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    }

    @Test
    void a_range_is_read_as_it_was_written() {
        byte[] leaves = new byte[2 * TreeHash.LENGTH];
        leaves[TreeHash.LENGTH] = 7;
        SealedRange range = new SealedRange(new UUID(0, 9), "example.org/log", 5, 7, leaves, null, EXAMPLE);
        SealedRange read = SealedRange.read(range.written());
        assertThat(read).usingRecursiveComparison().isEqualTo(range);
        assertThat(read.leaf(6)[0]).isEqualTo((byte) 7);
        assertThatThrownBy(() -> SealedRange.read("{}".getBytes(UTF_8))).isInstanceOf(MalformedNote.class);
    }
}
