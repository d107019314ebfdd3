package grantledger.eventlog.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.eventlog.NotebookEvent;
import grantledger.eventlog.NotebookEvent.Noted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final UUID NOTEBOOK = new UUID(0, 1);
    private static final Noted NOTED = new Noted(NOTEBOOK, "Storspov");
    private static final UUID FIRST_ID = new UUID(1, 1);
    private static final UUID SECOND_ID = new UUID(1, 2);
    private static final Instant FIRST = Instant.parse("2018-04-25T10:00:00Z");
    private static final Instant SECOND = Instant.parse("2018-04-24T10:00:00Z");

    /** When the last note was taken. */
    private record Last(Instant noted) {

        static Last after(Last last, Noted event, Instant occurredAt) {
            return new Last(occurredAt);
        }
    }

    private static final StreamKind<Last, Noted> TIMED = new StreamKind<>("note", Last.class, Noted.class, Last::after);

    @Test
    void gives_each_event_its_own_time() {
        Versioned<Last> first = Versioned.nothing(TIMED).after(List.of(new Happened(NOTED, FIRST_ID, FIRST)));
        assertThat(first).isEqualTo(new Versioned<>(TIMED, new Last(FIRST), 1, FIRST_ID));
        assertThat(first.after(List.of(new Happened(NOTED, SECOND_ID, SECOND))).state())
                .isEqualTo(new Last(SECOND));
    }

    @Test
    void cannot_do_without_the_time_where_it_matters() {
        assertThatThrownBy(() -> TIMED.after(null, NOTED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void does_without_it_where_it_does_not() {
        assertThat(NotebookEvent.KIND.after(null, NOTED)).isEqualTo(NotebookEvent.KIND.after(null, NOTED, FIRST));
    }

    @Test
    void is_told_by_the_code_that_folds_and_not_by_what_wraps_it() {
        assertThat(NotebookEvent.KIND.fold().code().getName()).startsWith(NotebookEvent.class.getName());
        assertThat(TIMED.fold().code().getName()).startsWith(FoldTest.class.getName());
    }
}
