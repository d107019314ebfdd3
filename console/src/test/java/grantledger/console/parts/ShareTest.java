package grantledger.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void parts_stand_one_after_the_other() {
        var shares = Share.of(100, 40, 15.5);
        assertThat(shares).extracting(Share::x).containsExactly("0.00%", "40.00%");
        assertThat(shares).extracting(Share::length).containsExactly("40.00%", "15.50%");
        assertThat(shares).extracting(Share::kind).containsExactly(1, 2);
    }

    @Test
    void what_goes_beyond_the_whole_is_cut() {
        assertThat(Share.of(10, 8, 8)).extracting(Share::length).containsExactly("80.00%", "20.00%");
    }

    @Test
    void of_nothing_there_is_no_part() {
        assertThat(Share.of(0, 5)).extracting(Share::length).containsExactly("0.00%");
    }

    @Test
    void the_sixth_part_has_the_colour_of_the_first_again() {
        assertThat(Share.of(6, 1, 1, 1, 1, 1, 1)).extracting(Share::kind).containsExactly(1, 2, 3, 4, 5, 1);
    }
}
