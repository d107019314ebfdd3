package grantledger.eventlog.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.following.Turn;
import grantledger.eventlog.following.TurnLost;
import grantledger.format.keys.UnusableKey;
import grantledger.format.notes.SealedRange;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.VerifierKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed of a log that nothing happens to. */
@Tag("server")
class SealerTest {

    @TempDir
    private Path folder;

    private SealedLog log;

    @BeforeEach
    void open() {
        log = new SealedLog(folder);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void signs_the_root_of_all_that_was_recorded_and_publishes_it_with_the_leaves() throws Exception {
        log.append(3);
        log.seal();
        Sealed last = log.last();
        assertThat(last.size()).isEqualTo(3);
        assertThat(last.checkpoint().root()).isEqualTo(log.rootOfTheLog(3));
        assertThat(log.records())
                .extracting(SealedRange::from, SealedRange::size, SealedRange::checkpoint)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0L, 3L, last.note()));
        SealedRange record = log.records().getFirst();
        assertThat(record.log()).isEqualTo(log.reader.logId());
        assertThat(Rfc9162.root(List.of(record.leaf(0), record.leaf(1), record.leaf(2))))
                .isEqualTo(last.checkpoint().root());
        log.assertSealed();
    }

    @Test
    void goes_on_from_the_tiles_that_it_has_written_over_several_turns() throws Exception {
        for (int events : new int[] {1, 254, 1, 1, 255, 600, 700}) {
            log.append(events);
            log.seal();
        }
        assertThat(log.last().checkpoint().root()).isEqualTo(log.rootOfTheLog(1_812));
        assertThat(log.database
                        .sql()
                        .sql("select number from tile order by number")
                        .query(Long.class)
                        .list())
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(log.records().stream().mapToLong(SealedRange::from).toArray())
                .containsExactly(0, 1, 255, 256, 257, 512, 1_112, 1_712);
        log.assertSealed();
    }

    @Test
    @Tag("slow")
    void a_level_above_is_written_when_so_many_tiles_are_full() throws Exception {
        for (int batch = 0; batch < 33; batch++) {
            log.append(2_000);
        }
        log.seal();
        assertThat(log.database
                        .sql()
                        .sql("select count(*) from tile where level = 1")
                        .query(Long.class)
                        .single())
                .isOne();
        log.append(1);
        log.seal();
        assertThat(log.last().checkpoint().root()).isEqualTo(log.rootOfTheLog(66_001));
        log.assertSealed();
    }

    @Test
    void without_a_key_nothing_is_sealed_until_there_is_one() throws Exception {
        SealedLog keyless = new SealedLog(folder.resolve("other"));
        java.nio.file.Files.delete(keyless.keys.path().resolve("1.key"));
        keyless.append(1);
        keyless.start();
        assertThat(keyless.awaitFailure(UnusableKey.class)).hasMessageContaining("No signing key of");
        assertThat(keyless.sealed()).isEmpty();
        keyless.keys.rotate(Clock.systemUTC().instant());
        keyless.awaitPublished();
        keyless.assertSealed();
        keyless.close();
    }

    @Test
    void after_a_rotation_both_keys_sign_for_a_period_and_then_the_new_one_alone() throws Exception {
        log.append(1);
        log.seal();
        VerifierKey old = log.keys.verifiers().getFirst();
        VerifierKey next = log.keys.rotate(Clock.systemUTC().instant());
        log.append(1);
        log.seal();
        log.clock = Clock.offset(Clock.system(ZoneOffset.UTC), Duration.ofDays(31));
        log.append(1);
        log.seal();
        assertThat(log.sealed())
                .extracting(it -> SignedNote.of(it.note()).signedBy(log.keys.verifiers()))
                .containsExactly(List.of(old), List.of(old, next), List.of(next));
        log.assertSealed();
    }

    @Test
    void a_key_that_is_rotated_while_it_is_sealed_signs_from_the_next_checkpoint_on() throws Exception {
        log.append(1);
        log.start();
        log.awaitPublished();
        log.keys.rotate(Clock.systemUTC().instant());
        log.append(1);
        log.awaitPublished();
        assertThat(SignedNote.of(log.last().note()).signatures()).hasSize(2);
    }

    @Test
    void one_whose_turn_is_over_signs_nothing_that_stands() throws Exception {
        log.append(2);
        log.start();
        log.stop();
        log.append(3);
        EventReader reader = log.reader;
        try (Connection one = log.database.service().getConnection();
                Connection other = log.database.service().getConnection();
                var early = log.sealing.begin(new Turn(one, 1_000));
                var late = log.sealing.begin(new Turn(other, 1_001))) {
            late.take(reader.after(late.place(), 1, Long.MAX_VALUE));
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> early.take(reader.after(early.place(), 3, Long.MAX_VALUE)))
                    .isInstanceOf(TurnLost.class);
        }
        log.assertSealed();
    }
}
