package grantledger.projections.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.SealedRange;
import grantledger.format.notes.SignedNote;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContinuationTest {

    private static final Origin BEFORE = new Origin(1, "log.example", null);

    private final SealingLog log = new SealingLog(BEFORE.name());
    private final SignedNote earlier = log.sealed(StoredEvents.of(1, 5)).note();
    private final SignedNote last = log.sealed(StoredEvents.of(6, 9)).note();

    @Test
    void goes_on_from_the_last_checkpoint_that_is_remembered() {
        Origin next = of(log.continuedAs("log.example/2"), last);

        assertThat(next.number()).isEqualTo(2);
        assertThat(next.position(1))
                .as("the leaf after the beginning is the first event")
                .isEqualTo(1);
    }

    @Test
    void from_an_older_one_means_that_history_was_lost() {
        var found = catchThrowableOfType(
                Objection.Differs.class, () -> of(SealingLog.beginning("log.example/2", earlier), last));

        assertThat(found).hasMessageContaining("History was lost");
        assertThat(found.position()).as("the first that is not covered").isEqualTo(6);
    }

    @Test
    void from_one_that_was_never_seen_here_is_told_too() {
        var found = catchThrowableOfType(
                Objection.Differs.class, () -> of(SealingLog.beginning("log.example/2", last), earlier));

        assertThat(found.position()).isEqualTo(6);
    }

    @Test
    void from_another_tree_of_the_same_size_is_told_too() {
        SealingLog other = new SealingLog(BEFORE.name());
        SealedRange fork = other.sealed(StoredEvents.of(2, 10));

        var found = catchThrowableOfType(
                Objection.Differs.class,
                () -> Continuation.of(
                        other.continuedAs("log.example/2").sealed(List.of()),
                        BEFORE,
                        Checkpoint.of(last.text()),
                        List.of(other.verifier())));

        assertThat(fork.size()).isEqualTo(9);
        assertThat(found.position()).isEqualTo(1);
    }

    @Test
    void is_not_believed_without_a_beginning_or_of_another_log() {
        SealingLog unrelated = new SealingLog("other.example");
        unrelated.sealed(StoredEvents.of(1, 9));

        for (SealingLog other : List.of(new SealingLog("log.example/2"), unrelated.continuedAs("log.example/2"))) {
            assertThatThrownBy(() -> of(other, last)).isInstanceOf(Objection.Unproven.class);
        }
    }

    @Test
    void is_not_believed_from_a_checkpoint_that_nobody_known_has_signed() {
        SealedRange first = log.continuedAs("log.example/2").sealed(List.of());

        assertThatThrownBy(() -> Continuation.of(first, BEFORE, Checkpoint.of(last.text()), List.of()))
                .isInstanceOf(Objection.Unproven.class)
                .hasMessageContaining("known key");
    }

    private Origin of(SealingLog next, SignedNote remembered) {
        return Continuation.of(
                next.sealed(List.of()), BEFORE, Checkpoint.of(remembered.text()), List.of(log.verifier()));
    }
}
