package grantledger.verifier.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.verifier.bundle.Findings.Finding;
import grantledger.verifier.bundle.Findings.Outcome;
import grantledger.verifier.bundle.Leaf;
import grantledger.verifier.bundle.Trust;
import grantledger.verifier.files.NotABundle;
import grantledger.verifier.made.MadeCopy;
import grantledger.verifier.made.MadeEvent;
import grantledger.verifier.made.MadeKey;
import grantledger.verifier.made.MadeLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a whole log: 270 events in three streams, so a full tile, a partial one, and one above them. */
class LogCheckTest {

    private static final int SIZE = 270;
    private static final int TRIES = 1000;

    @TempDir
    private Path folder;

    private final MadeKey key = MadeKey.of("grants.example/log");
    private final MadeLog log = new MadeLog(key.name());
    private final Trust trust = new Trust(List.of(key.ofLog()), List.of(), 0, Optional.empty());

    @BeforeEach
    void copy() throws IOException {
        for (int index = 0; index < SIZE; index++) {
            log.add(event("stream-" + index % 3, index / 3 + 1));
        }
        new MadeCopy(log, folder).write(SIZE, key);
    }

    private static byte[] event(String stream, int version) {
        return new MadeEvent(stream, version, "FundsGranted", "disa.decides", "{}").leaf();
    }

    private List<String> said(Outcome outcome, Trust trust) throws IOException {
        return LogCheck.check(folder, trust, Optional.empty()).findings().found().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(Finding::sentence)
                .toList();
    }

    private List<String> failures() throws IOException {
        return said(Outcome.FAILS, trust);
    }

    @Test
    void holds_up_to_the_signed_root_and_shows_every_stream_to_its_end() throws IOException {
        assertThat(failures()).isEmpty();
        assertThat(said(Outcome.HOLDS, trust))
                .hasSize(3)
                .anyMatch(said -> said.contains("each of the 3 streams goes on version by version"));
        List<Leaf> stream = LogCheck.check(folder, trust, Optional.of("stream-2")).stream();
        assertThat(stream).hasSize(90).extracting(Leaf::version).startsWith(1L).endsWith(90L);
    }

    @Test
    void refuses_1000_of_1000_mutations_of_tiles_entries_and_checkpoint() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(14);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSize(2 + 2 + 1 + 1);
        int refused = 0;
        for (int each = 0; each < TRIES; each++) {
            Path file = files.get(each % files.size());
            byte[] content = Files.readAllBytes(file);
            byte[] mutated = content.clone();
            mutated[random.nextInt(mutated.length)] ^= (byte) random.nextInt(1, 256);
            Files.write(file, mutated);
            refused += failures().isEmpty() ? 0 : 1;
            Files.write(file, content);
        }
        System.out.println(refused + " of " + TRIES + " mutations of tiles, entries and checkpoint refused");
        assertThat(refused).isEqualTo(TRIES);
        assertThat(failures()).isEmpty();
    }

    @Test
    void names_the_entry_that_is_another_one_and_the_tile_that_does_not_fit() throws IOException {
        Path entries = folder.resolve("tile/entries/001.p/14");
        byte[] whole = Files.readAllBytes(entries);
        Files.writeString(entries, new String(whole, UTF_8).replaceFirst("disa", "dora"));
        assertThat(failures()).containsExactly("The tree: entry 256 is not the leaf 256 of the tree.");
        Files.write(entries, whole);
        Path above = folder.resolve("tile/1/000.p/1");
        byte[] hashes = Files.readAllBytes(above);
        hashes[20]++;
        Files.write(above, hashes);
        assertThat(failures()).containsExactly("The tree: tile/1/000.p/1 does not fit the tile below it, tile/0/000.");
    }

    @Test
    void a_stream_with_a_gap_in_the_log_itself_is_found() throws IOException {
        log.add(event("stream-0", 92));
        new MadeCopy(log, folder).write(SIZE + 1, key);
        assertThat(failures())
                .containsExactly("The tree: entry 270 is version 92 of stream stream-0, which had come to 90.");
    }

    @Test
    void an_earlier_checkpoint_is_compared_with_the_same_leaves() throws IOException {
        Trust kept = new Trust(
                trust.keys(), List.of(), 0, Optional.of(log.checkpoint(200, key).getBytes(UTF_8)));
        assertThat(said(Outcome.FAILS, kept)).isEmpty();
        MadeLog other = new MadeLog(key.name());
        for (int index = 0; index < 200; index++) {
            other.add(event("stream-9", index + 1));
        }
        Files.writeString(folder.resolve("checkpoint.before"), other.checkpoint(200, key));
        assertThat(failures()).hasSize(1).allMatch(said -> said.contains("the log has shown two histories"));
        assertThat(said(Outcome.FAILS, kept)).isEmpty();
    }

    @Test
    void a_log_that_was_begun_anew_has_the_checkpoint_of_the_one_before_as_its_first_leaf() throws IOException {
        MadeLog anew = new MadeLog("grants.example/log-2");
        MadeKey next = MadeKey.of("grants.example/log-2");
        anew.add("{\"checkpoint\":\"…\",\"origin\":\"grants.example/log-2\",\"v\":1}".getBytes(UTF_8));
        anew.add(event("stream-0", 1));
        Path other = folder.resolve("anew");
        new MadeCopy(anew, other).write(2, next);
        Trust nexts = new Trust(List.of(next.ofLog()), List.of(), 0, Optional.empty());
        assertThat(LogCheck.check(other, nexts, Optional.empty()).findings().allHold())
                .isTrue();
    }

    @Test
    void an_empty_log_has_the_root_of_nothing() throws IOException {
        Path other = folder.resolve("empty");
        new MadeCopy(new MadeLog(key.name()), other).write(0, key);
        assertThat(LogCheck.check(other, trust, Optional.empty()).findings().allHold())
                .isTrue();
    }

    @Test
    void a_folder_without_a_checkpoint_is_no_copy() {
        assertThatThrownBy(() -> LogCheck.check(folder.resolve("tile"), trust, Optional.empty()))
                .isInstanceOf(NotABundle.class);
    }

    @Test
    void a_tile_is_called_as_the_specification_calls_it() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(3, 5, 17).path()).isEqualTo("tile/3/005.p/17");
        assertThat(new Tile(0, 1000, 256).entriesPath()).isEqualTo("tile/entries/x001/000");
    }
}
