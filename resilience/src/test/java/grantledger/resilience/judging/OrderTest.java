package grantledger.resilience.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void positions_and_versions_without_a_hole_are_in_order() {
        assertThat(breaches(1, row("a", 1), 2, row("b", 1), 3, row("a", 2))).isEmpty();
    }

    @Test
    void a_missing_position_is_named() {
        assertThat(breaches(1, row("a", 1), 3, row("a", 2))).containsExactly("position 3 follows 1");
    }

    @Test
    void a_missing_version_is_named() {
        assertThat(breaches(1, row("a", 1), 2, row("a", 3)))
                .containsExactly("at position 2 version 3 of stream a stands where 2 is due");
    }

    @Test
    void an_event_that_may_happen_once_and_is_there_twice_is_doubled() {
        var log = log(1, row("a", 1), 2, row("a", 2));
        assertThat(new Effects(log, 0).doubled()).isEqualTo(1);
        assertThat(new Effects(log(1, row("a", 1), 2, row("b", 1)), 0).doubled())
                .isZero();
    }

    private static LogTable.Row row(String stream, long version) {
        return new LogTable.Row(stream, version, "event", "FundsGranted", "");
    }

    private static List<String> breaches(Object... rows) {
        return new Order(log(rows)).breaches();
    }

    private static LogTable log(Object... rows) {
        Map<Long, LogTable.Row> table = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i += 2) {
            table.put(((Integer) rows[i]).longValue(), (LogTable.Row) rows[i + 1]);
        }
        return new LogTable(table);
    }
}
