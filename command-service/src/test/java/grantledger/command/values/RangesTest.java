package grantledger.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangesTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    private record Values(
            @Line String line,
            @Text String text,
            @Amount Long amount,
            @AmountOrZero Long cost,
            @County String county) {}

    @Test
    void absent_is_fine() {
        assertThat(VALIDATOR.validate(new Values(null, null, null, null, null))).isEmpty();
    }

    @Test
    void a_line_has_1_to_200_characters() {
        assertThat(line("a")).isTrue();
        assertThat(line("å".repeat(200))).isTrue();
        assertThat(line("å".repeat(201))).isFalse();
        assertThat(line("")).isFalse();
    }

    @Test
    void a_character_outside_the_basic_plane_counts_once() {
        assertThat(line("🏠".repeat(200))).isTrue();
        assertThat(line("🏠".repeat(201))).isFalse();
    }

    @Test
    void a_line_is_not_blank_and_holds_no_control_characters() {
        assertThat(List.of(" ", "\t", "a\nb", "a\tb", "a\0b", "a\u0085b", "a\u007fb", "\ud83c"))
                .noneMatch(RangesTest::line);
    }

    @Test
    void spaces_of_every_kind_and_characters_without_width_are_blank() {
        assertThat(List.of("\u00a0", "\u2003\u3000", "\u200b", "\ufeff \u2060"))
                .noneMatch(RangesTest::line)
                .noneMatch(RangesTest::text);
        assertThat(line("\u00a0a")).isTrue();
        assertThat(text("\u2003\na")).isTrue();
    }

    @Test
    void a_line_is_not_broken_or_turned_by_characters_that_do_not_show() {
        assertThat(List.of("a\u2028b", "a\u2029b", "a\u202ab", "a\u202eb", "a\u2066b", "a\u2069b"))
                .noneMatch(RangesTest::line);
        assertThat(line("Å ❤\ufe0f 🔧 e\u0301")).isTrue();
    }

    @Test
    void a_line_holds_nothing_without_width() {
        assertThat(List.of(
                        "a\u200bb", "a\u200db", "a\u2060b", "\ufeffab", "a\u00adb", "a\u061cb", "a\u034fb", "a\u3164b"))
                .noneMatch(RangesTest::line);
        assertThat(List.of("a" + Character.toString(0xE0041), "a" + Character.toString(0xE0101)))
                .noneMatch(RangesTest::line);
    }

    @Test
    void a_text_may_be_joined_hyphenated_and_turned() {
        assertThat(text("👩\u200d🔧\n\u00adledes \u202eb")).isTrue();
    }

    @Test
    void a_text_has_1_to_10_000_characters() {
        assertThat(text("a")).isTrue();
        assertThat(text("å".repeat(10_000))).isTrue();
        assertThat(text("å\n".repeat(5_000))).isTrue();
        assertThat(text("å".repeat(10_001))).isFalse();
        assertThat(text("")).isFalse();
    }

    @Test
    void a_text_may_have_line_breaks_and_tabs() {
        assertThat(text("Ett\r\n\tTvå")).isTrue();
    }

    @Test
    void a_text_is_not_blank_and_holds_no_other_control_characters() {
        assertThat(List.of(" \n\t", "a\0b", "a\u001bb", "\udfe0")).noneMatch(RangesTest::text);
    }

    @Test
    void an_amount_is_1_to_10_to_the_12th() {
        assertThat(amount(0)).isFalse();
        assertThat(amount(1)).isTrue();
        assertThat(amount(1_000_000_000_000L)).isTrue();
        assertThat(amount(1_000_000_000_001L)).isFalse();
    }

    @Test
    void a_cost_may_be_nothing_but_not_less() {
        assertThat(cost(-1)).isFalse();
        assertThat(cost(0)).isTrue();
        assertThat(cost(1_000_000_000_001L)).isFalse();
    }

    @Test
    void a_county_is_an_official_code_or_00() {
        assertThat(county("01")).isTrue();
        assertThat(county("00")).isTrue();
        assertThat(county("02")).isFalse();
        assertThat(county("1")).isFalse();
    }

    @Test
    void a_violation_is_one_sentence_about_one_field() {
        assertThat(VALIDATOR.validate(new Values("", null, null, null, null)))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("must be one line of 1 to 200 characters that show");
    }

    private static boolean line(String line) {
        return valid(new Values(line, null, null, null, null));
    }

    private static boolean text(String text) {
        return valid(new Values(null, text, null, null, null));
    }

    private static boolean amount(long amountSek) {
        return valid(new Values(null, null, amountSek, null, null));
    }

    private static boolean cost(long amountSek) {
        return valid(new Values(null, null, null, amountSek, null));
    }

    private static boolean county(String code) {
        return valid(new Values(null, null, null, null, code));
    }

    private static boolean valid(Values values) {
        return VALIDATOR.validate(values).isEmpty();
    }
}
