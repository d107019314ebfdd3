package grantledger.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonIdTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    private record Values(@PersonId String personId) {}

    private static boolean valid(String id) {
        return VALIDATOR.validate(new Values(id)).isEmpty();
    }

    @Test
    void is_what_identity_providers_give() {
        assertThat(List.of(
                        "a",
                        "asta.assessor",
                        "Åsa Öman",
                        "auth0|507f1f77bcf86cd799439020",
                        "999900-0012",
                        "a@example.se",
                        "CN=Asta, O=Ale kommun",
                        "名前",
                        "🏠",
                        "A\u030a"))
                .allMatch(PersonIdTest::valid);
    }

    @Test
    void may_be_absent() {
        assertThat(valid(null)).isTrue();
    }

    @Test
    void has_1_to_255_characters() {
        assertThat(valid("")).isFalse();
        assertThat(valid("å".repeat(255))).isTrue();
        assertThat(valid("å".repeat(256))).isFalse();
    }

    @Test
    void has_no_blanks_around_it() {
        assertThat(List.of(" ", "assessor-2 ", " assessor-2", "assessor-2\n", "\tassessor-2", "assessor-2\u00a0"))
                .noneMatch(PersonIdTest::valid);
    }

    @Test
    void has_no_blanks_inside_but_spaces() {
        assertThat(valid("Asta Assessor")).isTrue();
        assertThat(List.of("a\u00a0b", "a\u2003b", "a\u3000b", "a\u2028b", "a\u1680b", "a\tb", "a\nb"))
                .noneMatch(PersonIdTest::valid);
    }

    @Test
    void has_nothing_that_does_not_show() {
        assertThat(List.of(
                        "a\0b",
                        "a\u007fb",
                        "a\u0085b",
                        "a\u00adb",
                        "a\u200bb",
                        "a\u200db",
                        "a\u2060b",
                        "\ufeffab",
                        "a\u180eb",
                        "a\u034fb",
                        "a\u115fb",
                        "a\u2800b",
                        "a\u3164b",
                        "a\uffa0b",
                        "a\ufe0fb",
                        "a" + Character.toString(0xE0020) + "b",
                        "a" + Character.toString(0xE0100) + "b",
                        "a\ud83c"))
                .noneMatch(PersonIdTest::valid);
    }

    @Test
    void does_not_turn_the_direction_of_what_follows() {
        assertThat(List.of("a\u202ab", "a\u202eb", "a\u2066b", "a\u2069b", "a\u200eb", "a\u200fb", "a\u061cb"))
                .noneMatch(PersonIdTest::valid);
    }

    @Test
    void a_refusal_names_the_id_that_is_left_without_blanks() {
        for (String like : List.of("assessor-1 ", "\tassessor-1", "assessor-1\u00a0", "asses\u200bsor-1")) {
            assertThat(message(like)).endsWith(", as in assessor-1");
        }
        assertThat(message("Asta\u00a0Assessor")).endsWith(", as in Asta Assessor");
    }

    @Test
    void a_refusal_names_nothing_where_nothing_is_left_or_where_a_message_would_fill_it_in() {
        for (String like : List.of("", " ", "å".repeat(256), "${1+1} ", "{max} ", "a\\ ")) {
            assertThat(message(like)).endsWith("none inside but spaces");
        }
    }

    private static String message(String id) {
        return VALIDATOR.validate(new Values(id)).iterator().next().getMessage();
    }
}
