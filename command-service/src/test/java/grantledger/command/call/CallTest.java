package grantledger.command.call;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.CLOSES;
import static grantledger.command.call.Calls.OPENS;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.terms;
import static grantledger.command.call.Calls.with;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.FocusArea;
import grantledger.events.CallEvent.Priority;
import grantledger.events.Track;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallTest {

    private final Call call = Call.KIND.after(null, announced());

    @Test
    void is_open_from_its_opening_to_the_last_instant_before_its_closing() {
        assertThat(call.isOpenAt(OPENS.minusNanos(1))).isFalse();
        assertThat(call.isOpenAt(OPENS)).isTrue();
        assertThat(call.isOpenAt(CLOSES.minusNanos(1))).isTrue();
        assertThat(call.isOpenAt(CLOSES)).isFalse();
    }

    @Test
    void a_closing_at_the_last_second_of_a_minute_counts_to_the_end_of_that_second() {
        Call closing = closing("2026-03-31T21:59:59Z");
        assertThat(closing.isOpenAt(Instant.parse("2026-03-31T21:59:59.700Z"))).isTrue();
        assertThat(closing.isOpenAt(Instant.parse("2026-03-31T22:00:00Z"))).isFalse();
        assertThat(closing("2026-03-31T21:59:59.999Z").isOpenAt(Instant.parse("2026-03-31T21:59:59.9995Z")))
                .isTrue();
    }

    @Test
    void a_closing_at_any_other_second_is_the_first_instant_that_is_too_late() {
        assertThat(closing("2026-03-31T21:59:58Z").isOpenAt(Instant.parse("2026-03-31T21:59:58Z")))
                .isFalse();
    }

    @Test
    void is_not_open_when_it_is_cancelled() {
        assertThat(Call.KIND
                        .after(call, new CallCancelled(CALL, "Anslaget drogs in"))
                        .isOpenAt(OPENS))
                .isFalse();
    }

    @Test
    void has_a_focus_area_and_a_priority_for_the_tracks_that_they_name_or_for_all() {
        assertThat(call.focusArea("MEETINGS", Track.CIVIL_SOCIETY)).isPresent();
        assertThat(call.focusArea("MEETINGS", Track.PUBLIC)).isEmpty();
        assertThat(call.focusArea("KNOWLEDGE", Track.PUBLIC))
                .map(FocusArea::title)
                .contains("KNOWLEDGE");
        assertThat(call.focusArea("UNKNOWN", Track.PUBLIC)).isEmpty();
        assertThat(call.prioritiesOf(Track.PUBLIC)).extracting(Priority::id).containsExactly("cooperation");
        assertThat(call.prioritiesOf(Track.CIVIL_SOCIETY)).isEmpty();
    }

    private static Call closing(String time) {
        return Call.KIND.after(null, announced(with(terms(), "closesAt", Instant.parse(time))));
    }
}
