package grantledger.command.application.examining;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.completionRequested;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.following.Deadline;
import grantledger.events.ApplicationEvent.CompletionExtended;
import org.junit.jupiter.api.Test;

class WhenCompletionExtendedThenAwaitItsDayTest {

    private static final Deadline AWAITED = new Deadline(APPLICATION, "COMPLETION", 0, TODAY);
    private final WhenCompletionExtendedThenAwaitItsDay reaction = new WhenCompletionExtendedThenAwaitItsDay();

    @Test
    void when_a_completion_is_extended_then_its_later_day_takes_the_place_of_the_one_that_was_requested() {
        assertThat(reaction.on()).isEqualTo(CompletionExtended.class);
        assertThat(reaction.days(new CompletionExtended(APPLICATION, TODAY, "Sjukdom")))
                .containsExactly(AWAITED);
        Deadline requested = new WhenCompletionRequestedThenAwaitItsDay()
                .days(completionRequested(TODAY.minusDays(1)))
                .getFirst();
        assertThat(requested.kind()).isEqualTo(AWAITED.kind());
        assertThat(requested.item()).isEqualTo(AWAITED.item());
    }

    @Test
    void when_the_day_has_passed_then_the_completion_lapses() {
        assertThat(reaction.whenPassed(AWAITED, null)).containsExactly(new LapseCompletion(APPLICATION, TODAY));
    }
}
