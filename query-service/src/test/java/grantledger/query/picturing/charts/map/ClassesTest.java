package grantledger.query.picturing.charts.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ClassesTest {

    @Test
    void are_of_about_as_many_each() {
        assertThat(of(1, 2, 3, 4, 5, 6, 7, 8)).containsExactly(list(1, 2), list(3, 4), list(5, 6), list(7, 8));
        assertThat(of(9, 1, 5, 3, 7)).containsExactly(list(1, 3), list(5), list(7), list(9));
        assertThat(of(10, 20)).containsExactly(list(10), list(20));
        assertThat(of(10)).containsExactly(list(10));
    }

    @Test
    void never_part_equal_values_and_leave_nought_out() {
        assertThat(of(5, 5, 5, 5, 5, 5, 5, 9)).containsExactly(list(5, 5, 5, 5, 5, 5, 5), list(9));
        assertThat(of(0, 0, 0, 4)).containsExactly(list(4));
        assertThat(of(0, 0)).isEmpty();
    }

    @Test
    void are_those_of_2018() {
        assertThat(of(
                        515, 802, 0, 1788, 900, 300, 0, 0, 501, 599, 6012, 9273, 180, 747, 253, 948, 0, 1468, 5096,
                        2315, 2696))
                .containsExactly(
                        list(180, 253, 300, 501, 515),
                        list(599, 747, 802, 900),
                        list(948, 1468, 1788, 2315),
                        list(2696, 5096, 6012, 9273));
    }

    private static List<List<BigDecimal>> of(long... values) {
        return Classes.of(list(values));
    }

    private static List<BigDecimal> list(long... values) {
        return LongStream.of(values).mapToObj(BigDecimal::valueOf).toList();
    }
}
