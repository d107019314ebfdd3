package grantledger.console.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void rows_are_counted_from_one() {
        var second = new Paging(1, 50, 214);
        assertThat(second.first()).isEqualTo(51);
        assertThat(second.last()).isEqualTo(100);
        assertThat(second.pages()).isEqualTo(5);
    }

    @Test
    void the_last_page_ends_with_the_last_row_and_has_none_after_it() {
        var last = new Paging(4, 50, 214);
        assertThat(last.last()).isEqualTo(214);
        assertThat(last.hasAfter()).isFalse();
        assertThat(last.hasBefore()).isTrue();
    }

    @Test
    void an_empty_list_has_no_page() {
        var none = new Paging(0, 50, 0);
        assertThat(none.pages()).isZero();
        assertThat(none.first()).isZero();
        assertThat(none.shown()).isEmpty();
        assertThat(none.hasAfter()).isFalse();
    }

    @Test
    void the_first_the_last_and_those_near_are_shown_and_gaps_between_them_are_known() {
        var middle = new Paging(10, 50, 1000);
        assertThat(middle.shown()).containsExactly(0, 8, 9, 10, 11, 12, 19);
        assertThat(middle.isAfterGap(8)).isTrue();
        assertThat(middle.isAfterGap(9)).isFalse();
        assertThat(middle.isAfterGap(0)).isFalse();
        assertThat(middle.isAfterGap(19)).isTrue();
    }

    @Test
    void a_page_beyond_the_last_leads_back() {
        var beyond = new Paging(9, 50, 100);
        assertThat(beyond.shown()).containsExactly(0, 1);
        assertThat(beyond.hasBefore()).isTrue();
        assertThat(beyond.hasAfter()).isFalse();
    }

    @Test
    void a_page_before_the_first_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Paging(-1, 50, 10));
    }
}
