package grantledger.projections.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.SealedRange;
import grantledger.format.notes.VerifierKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedRangeTest {

    private final SealingLog log = new SealingLog("log.example");
    private final VerifierKey key = log.verifier();
    private final SealedRange range = log.sealed(StoredEvents.of(1, 5));

    @Test
    void is_believed_by_a_known_key_of_its_origin() {
        assertThat(SignedRange.read(range.written(), List.of(key)).by()).containsExactly(key);
    }

    @Test
    void is_not_believed_by_another_key_of_the_same_name() {
        assertUnproven(range.written(), List.of(log.rotated()), "no key that is known here");
    }

    @Test
    void is_not_believed_by_a_known_key_of_another_origin() {
        SealingLog other = new SealingLog("other.example");
        SealedRange foreign = other.saying(range, new Checkpoint("log.example", 5, new byte[32]));

        assertUnproven(foreign.written(), List.of(key, other.verifier()), "no key that is known here");
    }

    @Test
    void is_believed_after_a_rotation_by_the_key_that_is_known() {
        VerifierKey next = log.rotated();
        SealedRange later = log.sealed(StoredEvents.of(6, 9));

        assertThat(SignedRange.read(later.written(), List.of(key, next)).by()).containsExactly(next);
    }

    @Test
    void of_another_size_than_its_checkpoint_is_not_read() {
        SealedRange said = log.saying(range, new Checkpoint("log.example", 6, new byte[32]));

        assertUnproven(said.written(), List.of(key), "size 5, has the checkpoint of log.example, size 6");
    }

    @Test
    void is_not_believed_with_any_bit_of_its_note_flipped() {
        byte[] note = range.checkpoint().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int bit = 0; bit < note.length * 8; bit++) {
            String other = SealingLog.text(SealingLog.flipped(note, bit));
            SealedRange changed = new SealedRange(
                    range.log(), range.origin(), range.from(), range.size(), range.leaves(), null, other);
            assertUnproven(changed.written(), List.of(key), "");
        }
    }

    private static void assertUnproven(byte[] record, List<VerifierKey> keys, String reason) {
        assertThatThrownBy(() -> SignedRange.read(record, keys))
                .isInstanceOf(Objection.Unproven.class)
                .hasMessageContaining(reason);
    }
}
