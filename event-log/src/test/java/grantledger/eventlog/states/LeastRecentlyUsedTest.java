package grantledger.eventlog.states;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeastRecentlyUsedTest {

    private final LeastRecentlyUsed<String, Integer> kept = new LeastRecentlyUsed<>(2);

    @Test
    void lets_go_of_what_was_used_longest_ago_however_often_it_was_used() {
        put("old", 1);
        for (int use = 0; use < 100; use++) {
            kept.get("old");
        }
        put("newer", 2);
        put("newest", 3);

        assertThat(kept.get("old")).isNull();
        assertThat(kept.get("newer")).isEqualTo(2);
        assertThat(kept.get("newest")).isEqualTo(3);
    }

    @Test
    void counts_reading_as_use() {
        put("read", 1);
        put("unread", 2);
        kept.get("read");
        put("another", 3);

        assertThat(kept.get("unread")).isNull();
        assertThat(kept.get("read")).isEqualTo(1);
    }

    @Test
    void keeps_the_chosen_of_two() {
        kept.merge("it", 5, Math::max);
        kept.merge("it", 3, Math::max);

        assertThat(kept.get("it")).isEqualTo(5);
    }

    private void put(String key, int value) {
        kept.merge(key, value, Math::max);
    }
}
