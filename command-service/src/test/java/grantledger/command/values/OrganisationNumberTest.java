package grantledger.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

    private static final String VALID = "999900-0012";

    @ParameterizedTest
    @ValueSource(strings = {VALID, "212999-0012", "802999-0028", "556036-0793"})
    void accepts_a_valid_number(String number) {
        assertThat(accepts(number)).isTrue();
    }

    @Test
    void absent_is_fine() {
        assertThat(accepts(null)).isTrue();
    }

    @Test
    void refuses_every_number_that_differs_in_one_digit() {
        for (int at = 0; at < VALID.length(); at++) {
            for (char digit = '0'; digit <= '9' && VALID.charAt(at) != '-'; digit++) {
                String changed = VALID.substring(0, at) + digit + VALID.substring(at + 1);
                assertThat(accepts(changed)).as(changed).isEqualTo(changed.equals(VALID));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9999000012",
                "99990-00012",
                "999900-001",
                "999900-00120",
                " 999900-0012",
                "999900-0012\n",
                "999900–0012",
                "٩٩٩٩٠٠-٠٠١٢"
            })
    void refuses_another_form(String number) {
        assertThat(accepts(number)).isFalse();
    }

    @Test
    void refuses_a_third_digit_below_two_as_a_personal_number_has() {
        assertThat(accepts("991900-0019")).isFalse();
        assertThat(accepts("992900-0017")).isTrue();
    }

    private static boolean accepts(String number) {
        return new OrganisationNumber.CheckDigit().isValid(number, null);
    }
}
