package grantledger.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.asking.Address;
import grantledger.console.asking.Asked;
import grantledger.console.asking.Moment;
import grantledger.console.asking.Moment.Clock;
import grantledger.console.asking.Person;
import grantledger.console.page.Page;
import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A matter whose second event had happened before its first was recorded: 10, 20, 30 in the log, 10, 30, 20 in business. */
class HistoryTest {
    private static final Wording WORDING = new Wording(new Words(), Language.EN);

    @Test
    void now_one_stands_behind_the_last_event_and_can_step_back() {
        var steps = steps(Moment.now(), Optional.empty());

        assertThat(steps.back()).hasValue(Moment.position(20));
        assertThat(steps.forth()).isEmpty();
        assertThat(steps.behind()).isEqualTo("event30 withdrew the application.");
    }

    @Test
    void at_a_position_one_steps_to_the_events_of_the_matter_on_both_sides() {
        var steps = steps(Moment.position(20), Optional.empty());

        assertThat(steps.back()).hasValue(Moment.position(10));
        assertThat(steps.forth()).hasValue(Moment.position(30));
    }

    @Test
    void between_two_events_one_stands_behind_the_earlier() {
        var steps = steps(Moment.position(25), Optional.empty());

        assertThat(steps.back()).hasValue(Moment.position(10));
        assertThat(steps.forth()).hasValue(Moment.position(30));
        assertThat(steps.behind()).startsWith("event20");
    }

    @Test
    void before_the_first_event_one_can_step_to_it() {
        var steps = steps(Moment.position(5), Optional.empty());

        assertThat(steps.back()).isEmpty();
        assertThat(steps.forth()).hasValue(Moment.position(10));
        assertThat(steps.behind()).isEmpty();
    }

    @Test
    void of_a_time_the_position_that_the_service_named_tells() {
        assertThat(steps(new Moment(Clock.RECORDED, "2020-01-01"), Optional.of(20L))
                        .forth())
                .hasValue(Moment.position(30));
    }

    @Test
    void by_what_had_happened_one_steps_by_times_of_the_business() {
        var history = history(new Moment(Clock.OCCURRED, "2020-01-02T00:00:00Z"), Optional.empty());

        assertThat(history.known()).extracting(Happening::position).containsExactly(10L, 30L);
        var steps = steps(new Moment(Clock.OCCURRED, "2020-01-02T00:00:00Z"), Optional.empty());
        assertThat(steps.back()).hasValue(new Moment(Clock.OCCURRED, "2020-01-01T00:00:00Z"));
        assertThat(steps.forth()).hasValue(new Moment(Clock.OCCURRED, "2020-01-03T00:00:00Z"));
    }

    private static Page.Steps steps(Moment moment, Optional<Long> asOf) {
        var asked = new Asked(
                new Person("rev", "Rev", Set.of("AUDITOR")),
                WORDING,
                moment,
                new Address("/applications/1"),
                0,
                Optional.empty(),
                new Asked.Csrf("", ""));
        return history(moment, asOf).stepping(Page.titled(asked, "Case")).steps();
    }

    private static History history(Moment moment, Optional<Long> asOf) {
        return new History(
                List.of(event(10, "2020-01-01"), event(20, "2020-01-03"), event(30, "2020-01-02")), moment, asOf);
    }

    private static Happening event(long position, String day) {
        var event = JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("type", "ApplicationWithdrawn")
                .put("position", position)
                .put("actor", "event" + position)
                .put("occurredAt", day + "T00:00:00Z")
                .put("recordedAt", "2021-01-01T00:00:00Z");
        return Happening.of(WORDING, "stream", event);
    }
}
