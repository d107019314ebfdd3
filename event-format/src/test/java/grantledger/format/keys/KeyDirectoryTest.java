package grantledger.format.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.format.notes.SignedNote;
import grantledger.format.notes.SigningKey;
import grantledger.format.notes.VerifierKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyDirectoryTest {

    private static final String NAME = "example.org/log";
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration BOTH = Duration.ofDays(30);

    @TempDir
    private Path folder;

    private KeyDirectory keys() {
        return new KeyDirectory(folder.resolve("keys"));
    }

    private List<VerifierKey> signing(Instant now) {
        return keys().signers(NAME, now, BOTH).stream()
                .map(SigningKey::verifier)
                .toList();
    }

    @Test
    void a_key_that_was_made_signs_what_its_vkey_verifies() {
        VerifierKey verifier = keys().make(NAME, MADE);
        assertThat(keys().verifiers()).containsExactly(verifier);
        SigningKey key = keys().signers(NAME, MADE, BOTH).getFirst();
        SignedNote note = new SignedNote("text\n", List.of(key.sign("text\n")));
        assertThat(note.signedBy(keys().verifiers())).containsExactly(verifier);
    }

    @Test
    void is_for_its_owner_alone_and_one_that_is_open_to_others_is_not_used() throws Exception {
        keys().make(NAME, MADE);
        Path file = folder.resolve("keys/1.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> signing(MADE))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("is open to others");
    }

    @Test
    void a_key_is_not_made_over_another() throws Exception {
        keys().make(NAME, MADE);
        String before = Files.readString(folder.resolve("keys/1.key"));
        assertThatThrownBy(() -> keys().make(NAME, MADE))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("rotate it instead");
        assertThat(Files.readString(folder.resolve("keys/1.key"))).isEqualTo(before);
        assertThat(keys().verifiers()).hasSize(1);
    }

    @Test
    void after_a_rotation_both_sign_for_a_period_and_then_the_new_one_alone() {
        VerifierKey old = keys().make(NAME, MADE);
        Instant rotated = MADE.plus(Duration.ofDays(400));
        VerifierKey next = keys().rotate(rotated);
        assertThat(signing(rotated)).containsExactly(old, next);
        assertThat(signing(rotated.plus(BOTH).minusMillis(1))).containsExactly(old, next);
        assertThat(signing(rotated.plus(BOTH))).containsExactly(next);
        assertThat(keys().verifiers()).containsExactly(old, next);
    }

    @Test
    void a_key_that_was_removed_is_still_verified_by_and_its_number_is_not_given_again() throws Exception {
        VerifierKey old = keys().make(NAME, MADE);
        VerifierKey next = keys().rotate(MADE);
        Files.delete(folder.resolve("keys/1.key"));
        assertThat(signing(MADE)).containsExactly(next);
        Files.delete(folder.resolve("keys/2.key"));
        assertThatThrownBy(() -> signing(MADE)).isInstanceOf(UnusableKey.class);
        VerifierKey last = keys().rotate(MADE);
        assertThat(keys().verifiers()).containsExactly(old, next, last);
        assertThat(folder.resolve("keys/3.key")).exists();
    }

    @Test
    void a_key_of_another_name_does_not_sign() {
        keys().make("example.org/other", MADE);
        assertThatThrownBy(() -> signing(MADE))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("No signing key of " + NAME);
    }

    @Test
    void what_is_no_key_is_named() throws Exception {
        keys().make(NAME, MADE);
        Path file = folder.resolve("keys/1.key");
        Files.writeString(file, Files.readString(file).replaceFirst("made: .*", "made: yesterday"));
        assertThatThrownBy(() -> signing(MADE)).isInstanceOf(UnusableKey.class).hasMessageContaining("1.key");
        assertThat(keys().newestName()).contains(NAME);
    }
}
