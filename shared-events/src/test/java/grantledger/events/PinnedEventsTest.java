package grantledger.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PinnedEventsTest {

    @Test
    void every_revision_of_every_type_is_pinned() {
        List<String> missing = Event.CODEC.types().stream()
                .flatMap(type -> IntStream.rangeClosed(1, type.revision())
                        .mapToObj(revision -> "events/%s.r%d.json".formatted(type.name(), revision)))
                .filter(file -> !Example.isPinned(file))
                .toList();
        assertThat(missing)
                .as("files without which old events could become unreadable")
                .isEmpty();
    }

    @Test
    void every_pinned_file_has_an_example_and_every_example_a_file() throws Exception {
        Path directory = Path.of(Example.class.getResource("/events").toURI());
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> "events/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(
                            Example.all().stream().map(Example::file).toList());
        }
    }

    @Test
    void an_event_is_written_in_the_pinned_bytes() {
        assertThat(Example.current()).allSatisfy(example -> {
            String written = Example.text(Event.CODEC.write(example.event()));
            assertThat(Example.isPinned(example.file()))
                    .as("%s, to hold %s", example, written)
                    .isTrue();
            assertThat(written).isEqualTo(Example.text(example.pinned()));
        });
    }

    @Test
    void the_pinned_bytes_are_read_as_the_event() {
        assertThat(Example.all())
                .allSatisfy(example -> assertThat(
                                Event.CODEC.read(example.type().name(), example.revision(), example.pinned()))
                        .isEqualTo(example.event()));
    }

    @Test
    void a_full_example_leaves_nothing_out_and_a_minimal_one_does() {
        assertThat(Example.all())
                .allSatisfy(example -> assertThat(Example.text(example.pinned()).contains(":null"))
                        .isEqualTo(example.isMinimal()));
    }

    @Test
    void optional_values_may_also_be_left_out_altogether() {
        assertThat(Example.all()).filteredOn(Example::isMinimal).allSatisfy(example -> {
            String sparse = Example.text(example.pinned())
                    .replaceAll(",\"\\w+\":null", "")
                    .replaceAll("\"\\w+\":null,", "");
            assertThat(sparse).doesNotContain("null");
            assertThat(Event.CODEC.read(example.type().name(), example.revision(), sparse.getBytes(UTF_8)))
                    .isEqualTo(example.event());
        });
    }
}
