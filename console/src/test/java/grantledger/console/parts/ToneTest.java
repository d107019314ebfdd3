package grantledger.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ToneTest {

    @Test
    void a_state_that_nobody_weighed_is_neutral() {
        assertThat(Tone.of("SUBMITTED")).isEqualTo(Tone.NEUTRAL);
        assertThat(Tone.of("no such state")).isEqualTo(Tone.NEUTRAL);
        assertThat(Tone.of("overdue")).isEqualTo(Tone.DANGER);
    }

    /** Who sees no colours tells them apart by the mark before the word. */
    @Test
    void every_tone_has_a_mark_of_its_own_in_the_style_sheet() throws IOException {
        var style = Files.readString(Path.of("src/main/resources/static/assets/console.css"));
        for (var tone : Tone.values()) {
            var rule = tone == Tone.NEUTRAL ? ".tag::before" : ".tag[data-tone=\"" + tone.text() + "\"]::before";
            assertThat(style).contains(rule + " { content: \"");
        }
    }
}
