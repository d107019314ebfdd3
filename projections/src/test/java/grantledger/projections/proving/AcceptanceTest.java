package grantledger.projections.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import grantledger.format.StoredEvent;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.SealedRange;
import grantledger.format.notes.VerifierKey;
import grantledger.format.tree.TileId;
import grantledger.format.tree.Tree;
import grantledger.projections.example.Rows;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class AcceptanceTest {

    @TempDir
    private Path directory;

    private SealedHistory history;

    @BeforeEach
    void begin() throws Exception {
        history = new SealedHistory(directory);
    }

    @Test
    void remembers_each_checkpoint_and_answers_what_proves_an_event() throws Exception {
        sealed(300);
        sealed(30);
        ProvenLog proven = new ProvenLog(history.database(), history.keys());

        ProvenCheckpoint latest = proven.latest().orElseThrow();
        assertThat(latest.note()).isEqualTo(history.log().last());
        assertThat(latest.lastPosition()).isEqualTo(history.folded());
        assertThat(new Tree((tile, _) -> tile(proven, latest, tile)).root(330))
                .isEqualTo(latest.checkpoint().root());
        assertThat(proven.ofSize(300)).isPresent();
        assertThat(proven.ofSize(301)).isEmpty();
        assertThat(proven.leaves(0, 330, latest)).hasSize(330);
        assertThat(proven.vkeys()).containsExactly(history.log().verifier().text());
    }

    @Test
    void waits_for_what_has_not_been_folded() throws Exception {
        sealed(3);
        history.fold(3);
        List<StoredEvent> ahead = new ArrayList<>(history.events(3, 6));
        ahead.addAll(StoredEvents.of(7, 8));
        SealedRange range = history.log().sealed(ahead);

        assertThatThrownBy(() -> history.accept(range)).isInstanceOf(Objection.TooEarly.class);
        assertThat(sizes()).containsExactly("3");
    }

    @Test
    void tells_an_event_that_was_never_received() throws Exception {
        sealed(3);
        history.fold(3);
        SealedRange range = history.seal();
        Rows.execute(history.database(), "delete from views.history where position = 5");

        assertDiffers(range, 5);
    }

    @Test
    void tells_an_event_that_is_another_one_than_was_sealed() throws Exception {
        sealed(3);
        history.fold(3);
        SealedRange range = history.seal();
        Rows.execute(history.database(), "update views.history set command = 'other' where position = 4");

        assertDiffers(range, 4);
    }

    @Test
    void takes_a_record_again_and_adds_what_witnesses_have_signed_meanwhile() throws Exception {
        SealedRange range = sealed(3);
        SealingLog witness = new SealingLog("witness.example");
        var cosigned = range.note().with(witness.sealed(List.of()).note().signatures());
        SealedRange again = new SealedRange(range.log(), range.origin(), 3, 3, new byte[0], null, cosigned.written());

        history.accept(range);
        history.accept(again);
        history.accept(range);

        assertThat(history.query("select note from proof.checkpoint")).containsExactly(cosigned.written());
    }

    @Test
    void tells_two_checkpoints_of_one_size() throws Exception {
        SealedRange range = sealed(3);
        Checkpoint right = Checkpoint.of(range.note().text());
        Checkpoint other = new Checkpoint(right.origin(), 3, SealingLog.flipped(right.root(), 9));

        assertDiffers(history.log().saying(range, other), 1);
    }

    @Test
    void tells_leaves_that_are_not_those_which_were_sealed_before() throws Exception {
        SealedRange range = sealed(3);
        byte[] leaves = SealingLog.flipped(range.leaves(), 8 * 32 + 5);
        SealedRange other = new SealedRange(range.log(), range.origin(), 0, 3, leaves, null, range.checkpoint());

        assertDiffers(other, 2);
    }

    @Test
    void refuses_a_range_that_does_not_begin_where_the_last_one_ended() throws Exception {
        sealed(3);
        history.fold(3);
        history.seal(); // which gets lost
        history.fold(3);
        SealedRange later = history.seal();

        assertUnproven(later, "has not been received");
    }

    @Test
    void refuses_what_is_of_another_log() throws Exception {
        SealedRange range = sealed(3);
        SealedRange other =
                new SealedRange(UUID.randomUUID(), range.origin(), 0, 3, range.leaves(), null, range.checkpoint());

        assertUnproven(other, "is of the log");
    }

    @Test
    void believes_a_new_key_once_it_is_configured_and_what_was_remembered_by_the_old_one() throws Exception {
        sealed(3);
        VerifierKey next = history.log().rotated();
        history.fold(3);
        SealedRange range = history.seal();

        assertUnproven(range, "no key that is known here");
        history.believe(next);
        history.accept(range);

        history.recheck();
        assertThat(sizes()).containsExactly("3", "6");
    }

    @Test
    void follows_another_origin_that_begins_with_the_last_checkpoint() throws Exception {
        sealed(300);
        history.goesOnAs(history.log().continuedAs("log.example/2"));
        history.believe(history.log().verifier());
        history.accept(history.log().sealed(history.events(0, 200)));
        history.accept(history.log().sealed(history.events(200, 300)));
        history.fold(3);
        history.accept(history.log().sealed(history.events(300, 303)));

        ProvenLog proven = new ProvenLog(history.database(), history.keys());
        ProvenCheckpoint latest = proven.latest().orElseThrow();
        assertThat(latest.size()).as("with the leaf that it begins with").isEqualTo(304);
        assertThat(latest.lastPosition()).isEqualTo(303);
        assertThat(proven.leaves(0, 304, latest))
                .hasSize(304)
                .first()
                .isEqualTo(latest.origin().began());
        history.recheck();
    }

    @Test
    void tells_another_origin_that_seals_something_else_in_a_place_that_was_sealed() throws Exception {
        sealed(30);
        history.goesOnAs(history.log().continuedAs("log.example/2"));
        history.believe(history.log().verifier());
        Rows.execute(history.database(), "update views.history set actor = 'bo' where position = 17");

        assertDiffers(history.log().sealed(history.events(0, 30)), 17);
    }

    @Test
    void tells_an_origin_that_is_sealed_on_after_another_has_continued_it() throws Exception {
        sealed(30);
        SealingLog before = history.log();
        history.goesOnAs(before.continuedAs("log.example/2"));
        history.believe(before.verifier(), history.log().verifier());
        history.accept(history.log().sealed(history.events(0, 30)));
        history.fold(3);

        assertDiffers(before.sealed(history.events(30, 33)), 31);
    }

    private static byte[] tile(ProvenLog proven, ProvenCheckpoint of, TileId tile) {
        try {
            return proven.tile(of.origin(), tile);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private SealedRange sealed(int events) throws Exception {
        history.fold(events);
        SealedRange range = history.seal();
        history.accept(range);
        return range;
    }

    private void assertDiffers(SealedRange range, long position) {
        List<String> before = sizes();
        var found = catchThrowableOfType(Objection.Differs.class, () -> history.accept(range));
        assertThat(found.position()).isEqualTo(position);
        assertThat(sizes()).as("nothing is remembered of it").isEqualTo(before);
    }

    private void assertUnproven(SealedRange range, String reason) {
        assertThatThrownBy(() -> history.accept(range))
                .isInstanceOf(Objection.Unproven.class)
                .hasMessageContaining(reason);
    }

    private List<String> sizes() {
        return history.query("select size from proof.checkpoint order by origin, size");
    }
}
