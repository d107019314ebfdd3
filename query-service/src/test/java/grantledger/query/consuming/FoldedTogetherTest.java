package grantledger.query.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FoldedTogetherTest {

    private final FoldedTogether together = new FoldedTogether();

    @Test
    void reaches_no_further_than_the_first_position_that_is_missing() {
        assertThat(together.after(0, List.of(1L, 2L, 4L, 5L))).isEqualTo(2);
        assertThat(together.after(0, List.of())).isEqualTo(2);
        assertThat(together.after(0, List.of(3L))).isEqualTo(5);
    }

    @Test
    void reaches_what_watermarks_say_and_goes_on_from_there() {
        assertThat(together.after(0, List.of(12L, 8L))).isZero();
        assertThat(together.after(10, List.of())).isEqualTo(10);
        assertThat(together.after(10, List.of(11L))).isEqualTo(12);
    }

    @Test
    void does_not_count_on_what_was_folded_before_another_instance_folded_some() {
        together.after(0, List.of(2L));
        together.forget();
        assertThat(together.after(0, List.of(1L))).isEqualTo(1);
    }

    @RepeatedTest(20)
    void has_reached_the_positions_before_the_least_missing_one_whatever_the_order(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Long> positions =
                new ArrayList<>(LongStream.rangeClosed(1, 500).boxed().toList());
        Collections.shuffle(positions, random);
        List<Long> missing = new ArrayList<>(positions);
        while (!missing.isEmpty()) {
            List<Long> batch = List.copyOf(missing.subList(0, Math.min(missing.size(), 1 + random.nextInt(20))));
            missing.removeAll(batch);
            long expected = missing.stream().mapToLong(Long::longValue).min().orElse(501) - 1;
            assertThat(together.after(0, batch)).isEqualTo(expected);
        }
    }
}
