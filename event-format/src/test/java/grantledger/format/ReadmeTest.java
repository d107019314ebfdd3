package grantledger.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The lines of this module's README run, and give what it says. */
class ReadmeTest {

    record Noted(UUID notebook, String text) {}

    private static byte[] record() {
        UUID notebook = new UUID(0, 1);
        // README: from event to record
        Upcasting upcasting = new Upcasting(Map.of(
                new Upcasting.Step("Noted", 1), // revision 1 called the text a note
                json -> json.set("text", json.remove("note"))));
        Codec<Noted> codec = new JsonCodec<>(List.of(new EventType<>("Noted", 2, Noted.class)), upcasting);

        byte[] payload = codec.write(new Noted(notebook, "Storspov"));
        Envelope envelope = new Envelope(
                7, // its place in the order of all events
                notebook,
                3, // its place in its stream
                new UUID(0, 2),
                "Noted",
                2,
                Instant.parse("2026-03-10T09:00:00Z"),
                Instant.parse("2026-03-10T09:00:00.25Z"),
                "olle.officer",
                "take-note",
                new UUID(0, 3));
        Place after = new Place(4, new UUID(0, 4)); // the record before it in its partition
        long[] sent = {6, 7}; // how far each partition has been sent
        byte[] record = RecordFormat.event(new UUID(0, 9), envelope, payload, after, sent);

        String early = "{\"notebook\": \"" + notebook + "\", \"note\": \"Storspov\"}";
        Noted upToDate = codec.read("Noted", 1, early.getBytes(UTF_8));
        // README: end
        assertThat(upToDate).isEqualTo(codec.read("Noted", 2, payload)).isEqualTo(new Noted(notebook, "Storspov"));
        return record;
    }

    @Test
    void the_readme_shows_these_lines() throws IOException {
        String[] parts = Files.readString(Path.of("src/test/java/grantledger/format/ReadmeTest.java"))
                .split("\n *// README: .*\n", -1);
        assertThat(readme()).contains("```java\n" + parts[1].stripIndent() + "\n```\n");
    }

    @Test
    void the_readme_shows_the_record_that_they_make() throws IOException {
        String record = readme().split("```json\n|```\n", -1)[2];
        assertThat(Json.mapper().readTree(record)).isEqualTo(Json.mapper().readTree(record()));
        RecordFormat.Event read = RecordFormat.read(record());
        assertThat(read.after()).isEqualTo(new Place(4, new UUID(0, 4)));
        assertThat(read.stored().envelope().version()).isEqualTo(3);
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
