package grantledger.access.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    private static final String SENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void is_what_the_header_says_and_is_written_as_it_came() {
        assertThat(TraceParent.of(SENT))
                .contains(new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true));
        assertThat(TraceParent.of(SENT).orElseThrow().header()).isEqualTo(SENT);
    }

    @Test
    void a_later_version_may_say_more() {
        assertThat(TraceParent.of("01" + SENT.substring(2) + "-more")).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
            })
    void what_is_not_of_the_form_counts_for_nothing(String header) {
        assertThat(TraceParent.of(header)).isEmpty();
    }

    @Test
    void a_child_stays_in_the_trace_and_a_fresh_one_is_in_no_other() {
        var sent = TraceParent.of(SENT).orElseThrow();
        assertThat(sent.child().traceId()).isEqualTo(sent.traceId());
        assertThat(sent.child().spanId()).isNotEqualTo(sent.spanId());
        assertThat(TraceParent.of(TraceParent.fresh().header())).isPresent();
        assertThat(TraceParent.fresh().traceId())
                .isNotEqualTo(TraceParent.fresh().traceId());
    }
}
