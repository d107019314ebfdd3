package grantledger.verifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void shows_what_would_move_the_cursor_or_turn_the_text_around_instead_of_doing_it() {
        assertThat(Printable.of("a\u001b[2Jb\n\u202ec")).isEqualTo("a\\u{1b}[2Jb\\u{a}\\u{202e}c");
    }

    @Test
    void leaves_names_as_they_are_and_cuts_what_is_long() {
        assertThat(Printable.of("Åsa Öberg 😀")).isEqualTo("Åsa Öberg 😀");
        assertThat(Printable.of("x".repeat(1000))).hasSize(201).endsWith("…");
    }
}
