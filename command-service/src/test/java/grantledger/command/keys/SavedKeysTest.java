package grantledger.command.keys;

import static grantledger.command.keys.Matters.contact;
import static grantledger.command.keys.Matters.done;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are brought back by a backup, and who has been erased is not. */
@Tag("server")
@Tag("slow")
class SavedKeysTest {

    private static final String KIM = contact("Kim Kontakt", "kim@example.org", "010-1");
    private static final Clock NOW = Clock.systemUTC();

    private static final Map<String, Object> PROPERTIES = Machine.running().newDatabase();
    private static Service service;
    private static KeyStore store;

    @BeforeAll
    static void start() {
        service = Service.start(PROPERTIES);
        store = KeyStore.of(PROPERTIES);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static int run(Clock clock, String... words) {
        return ContactKeysCommand.run(
                clock,
                Stream.concat(
                                Arrays.stream(words),
                                PROPERTIES.entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue()))
                        .toArray(String[]::new));
    }

    private static Path backup(Path directory, Clock clock) throws IOException {
        List<Path> before = files(directory);
        assertThat(run(clock, "contact-keys", "backup", directory.toString())).isZero();
        return files(directory).stream()
                .filter(file -> !before.contains(file))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static Matters submitted() {
        Matters matter = Matters.on(service);
        done(matter.submit(KIM));
        return matter;
    }

    @Test
    void a_restore_brings_back_what_was_lost_and_nobody_who_has_been_erased_since(@TempDir Path directory)
            throws Exception {
        Matters kept = submitted();
        Matters gone = submitted();
        byte[] key = store.of(kept.application()).getFirst().key();
        Path file = backup(directory, NOW);
        gone.erase();
        ErasingTest.await(
                "the key is destroyed", () -> store.of(gone.application()).isEmpty());
        store.lose();

        assertThat(run(NOW, "contact-keys", "restore", file.toString())).isZero();

        assertThat(store.of(kept.application()).getFirst().key()).isEqualTo(key);
        assertThat(store.of(gone.application())).isEmpty();
        assertThat(run(NOW, "contact-keys", "restore", file.toString()))
                .as("once more")
                .isZero();
        assertThat(store.of(gone.application())).isEmpty();
    }

    @Test
    void a_restore_leaves_who_came_later(@TempDir Path directory) throws IOException {
        Path file = backup(directory, NOW);
        Matters later = submitted();
        assertThat(run(NOW, "contact-keys", "restore", file.toString())).isZero();
        assertThat(store.of(later.application())).hasSize(1);
    }

    @Test
    void a_backup_is_for_its_owner_alone(@TempDir Path directory) throws IOException {
        Path file = backup(directory.resolve("deeper"), NOW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_backup_of_36_days_is_refused_and_removed_by_the_next(@TempDir Path directory) throws IOException {
        Matters matter = submitted();
        Path old = backup(directory, Clock.offset(NOW, Duration.ofDays(-36)));
        Path younger = backup(directory, Clock.offset(NOW, Duration.ofDays(-34)));
        List<KeyStore.Row> rows = store.of(matter.application());
        store.lose();
        assertThat(run(NOW, "contact-keys", "restore", old.toString())).isOne();
        assertThat(store.of(matter.application())).isEmpty();
        assertThat(run(NOW, "contact-keys", "restore", younger.toString())).isZero();
        assertThat(store.of(matter.application()))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.key()).isEqualTo(rows.getFirst().key()));
        Path newest = backup(directory, NOW);
        assertThat(files(directory)).containsExactlyInAnyOrder(younger, newest);
    }

    @Test
    void a_backup_that_is_cut_off_or_changed_is_not_restored(@TempDir Path directory) throws IOException {
        submitted();
        Path file = backup(directory, NOW);
        String whole = Files.readString(file);
        for (String spoiled : List.of(
                whole.substring(0, whole.length() - 10), whole.replace("\"contactKeys\":1", ""), "", "{}\n", "x")) {
            Files.writeString(file, spoiled);
            assertThat(run(NOW, "contact-keys", "restore", file.toString())).isOne();
        }
        assertThat(run(NOW, "contact-keys", "restore", directory.resolve("none").toString()))
                .isOne();
    }

    @Test
    void says_what_may_be_asked() {
        assertThat(ContactKeysCommand.isAskedFor()).isFalse();
        assertThat(ContactKeysCommand.isAskedFor("topic", "anew")).isFalse();
        assertThat(ContactKeysCommand.isAskedFor("contact-keys", "burn")).isTrue();
        assertThat(run(NOW, "contact-keys")).isOne();
        assertThat(run(NOW, "contact-keys", "backup")).isOne();
        assertThat(run(NOW, "contact-keys", "burn", "/tmp")).isOne();
    }
}
