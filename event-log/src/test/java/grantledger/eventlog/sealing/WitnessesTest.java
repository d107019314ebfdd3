package grantledger.eventlog.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.format.notes.MalformedNote;
import grantledger.format.notes.SealedRange;
import grantledger.format.notes.SignedNote;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who cosign, and those who do not answer. */
@Tag("server")
class WitnessesTest {

    @TempDir
    private Path folder;

    private SealedLog log;
    private ObservingWitness witness;

    @BeforeEach
    void open() throws Exception {
        log = new SealedLog(folder);
        witness = new ObservingWitness("witness.example/w");
        log.witnesses = List.of(witness.asWitness());
    }

    @AfterEach
    void close() {
        log.close();
        witness.close();
    }

    private boolean isCosigned(long size) {
        return log.records().stream()
                .filter(it -> it.size() == size && it.from() == size)
                .anyMatch(it -> !it.note().signedBy(List.of(witness.key())).isEmpty());
    }

    @Test
    void a_cosignature_is_kept_and_published_with_the_checkpoint() throws Exception {
        log.append(3);
        log.start();
        log.await("cosigned", () -> isCosigned(3));
        log.append(400);
        log.await("cosigned", () -> isCosigned(403));
        assertThat(witness.sizes()).containsExactly(3L, 403L);
        SignedNote kept = SignedNote.of(log.last().cosigned(log.database.service()));
        assertThat(kept.signedBy(List.of(witness.key()))).hasSize(1);
        assertThat(kept.signedBy(log.keys.verifiers())).hasSize(1);
        assertThat(log.sealing.askedWitnesses().values()).containsExactly("has cosigned size 403");
        log.assertSealed();
    }

    @Test
    void one_that_knows_another_size_is_asked_again_from_there() throws Exception {
        log.append(3);
        log.start();
        log.await("cosigned", () -> isCosigned(3));
        log.stop();
        log.tamper("cosignature", "delete from cosignature");
        log.append(5);
        log.start();
        log.await("cosigned", () -> isCosigned(8));
    }

    @Test
    void one_that_has_cosigned_it_is_not_asked_again_in_the_next_turn() throws Exception {
        log.append(3);
        log.start();
        log.await("cosigned", () -> isCosigned(3));
        log.stop();
        log.start();
        log.append(1);
        log.await("cosigned", () -> isCosigned(4));
        assertThat(witness.sizes()).containsExactly(3L, 4L);
    }

    @Test
    void what_was_published_and_not_cosigned_is_cosigned_in_the_next_turn() throws Exception {
        log.witnesses = List.of();
        log.append(3);
        log.seal();
        log.witnesses = List.of(witness.asWitness());
        log.start();
        log.await("cosigned", () -> isCosigned(3));
    }

    @Test
    void one_that_does_not_answer_holds_nothing_up_and_another_ones_cosignature_is_published() throws Exception {
        try (ObservingWitness silent = new ObservingWitness("witness.example/silent")) {
            silent.isSilent = true;
            log.witnesses = List.of(silent.asWitness(), witness.asWitness());
            log.append(3);
            log.start();
            log.await("cosigned", () -> isCosigned(3));
            log.append(3);
            log.awaitPublished();
            log.await("cosigned", () -> isCosigned(6));
        }
    }

    @Test
    void a_signature_by_another_key_is_not_taken_for_its() throws Exception {
        witness.signsWithAnotherKey = true;
        log.append(3);
        log.start();
        log.await("told", () -> log.sealing.askedWitnesses().containsValue("answers without a signature by its key"));
        assertThat(log.records()).extracting(SealedRange::from).containsExactly(0L);
    }

    @Test
    void are_read_as_addresses_and_vkeys() {
        String vkey = witness.key().text();
        assertThat(Witness.all("")).isEmpty();
        assertThat(Witness.all(" http://a/ " + vkey + ", https://b/c " + vkey))
                .extracting(it -> it.prefix().toString())
                .containsExactly("http://a", "https://b/c");
        assertThatThrownBy(() -> Witness.all("http://a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Witness.all("http://a x")).isInstanceOf(MalformedNote.class);
        String ofTheLog = log.keys.verifiers().getFirst().text();
        assertThatThrownBy(() -> Witness.all("http://a " + ofTheLog)).isInstanceOf(IllegalArgumentException.class);
        assertThat(vkey.getBytes(UTF_8)).isNotEmpty();
    }
}
