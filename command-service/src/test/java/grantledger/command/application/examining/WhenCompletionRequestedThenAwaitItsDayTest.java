package grantledger.command.application.examining;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.completionRequested;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.following.Deadline;
import grantledger.events.ApplicationEvent.CompletionRequested;
import org.junit.jupiter.api.Test;

class WhenCompletionRequestedThenAwaitItsDayTest {

    private static final Deadline AWAITED = new Deadline(APPLICATION, "COMPLETION", 0, TODAY);
    private final WhenCompletionRequestedThenAwaitItsDay reaction = new WhenCompletionRequestedThenAwaitItsDay();

    @Test
    void when_a_completion_is_requested_then_its_day_is_awaited() {
        assertThat(reaction.on()).isEqualTo(CompletionRequested.class);
        assertThat(reaction.days(completionRequested(TODAY))).containsExactly(AWAITED);
    }

    @Test
    void a_later_request_takes_the_place_of_an_earlier_one() {
        Deadline later = reaction.days(completionRequested(TODAY.plusDays(1))).getFirst();
        assertThat(later.stream()).isEqualTo(AWAITED.stream());
        assertThat(later.kind()).isEqualTo(AWAITED.kind());
        assertThat(later.item()).isEqualTo(AWAITED.item());
    }

    @Test
    void when_the_day_has_passed_then_the_completion_lapses() {
        assertThat(reaction.whenPassed(AWAITED, null)).containsExactly(new LapseCompletion(APPLICATION, TODAY));
    }
}
