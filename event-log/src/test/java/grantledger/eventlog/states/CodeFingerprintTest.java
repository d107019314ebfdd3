package grantledger.eventlog.states;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.NotebookEvent;
import grantledger.eventlog.NotebookEvent.Noted;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeFingerprintTest {

    /** A state of other code, which counts notes and nothing else. */
    private record Count(int notes) {

        static Count after(Count count, Noted event) {
            return new Count(count == null ? 1 : count.notes + 1);
        }
    }

    private static final StreamKind<Count, Noted> COUNTED =
            new StreamKind<>("count", Count.class, Noted.class, Count::after);

    @Test
    void is_a_hash_and_the_same_each_time() {
        assertThat(of(NotebookEvent.KIND)).hasSize(32).isEqualTo(of(NotebookEvent.KIND));
    }

    @Test
    void changes_with_the_code_that_makes_a_state() {
        assertThat(of(COUNTED)).isNotEqualTo(of(NotebookEvent.KIND));
    }

    @Test
    void changes_with_a_kind_that_is_added() {
        assertThat(of(NotebookEvent.KIND, COUNTED)).isNotEqualTo(of(NotebookEvent.KIND));
    }

    @Test
    void does_not_depend_on_the_order_of_the_kinds() {
        assertThat(of(COUNTED, NotebookEvent.KIND)).isEqualTo(of(NotebookEvent.KIND, COUNTED));
    }

    private static byte[] of(StreamKind<?, ?>... kinds) {
        return CodeFingerprint.of(List.of(kinds));
    }
}
