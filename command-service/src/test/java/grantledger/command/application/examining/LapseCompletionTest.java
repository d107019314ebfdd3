package grantledger.command.application.examining;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.completionRequested;
import static grantledger.command.application.Applications.proposal;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_AWAITS;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_LAPSES_AFTER_ITS_DAY;
import static grantledger.command.handling.People.SYSTEM;
import static grantledger.command.handling.People.at;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.CompletionExtended;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LapseCompletionTest {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private final Rulebook rules = Rulebook.ofApplications();

    @Test
    void lapses_when_the_day_has_passed() {
        rules.given(submitted(), completionRequested(YESTERDAY))
                .when(SYSTEM, new LapseCompletion(APPLICATION, YESTERDAY))
                .then(new CompletionLapsed(APPLICATION, YESTERDAY));
    }

    @Test
    void the_day_passes_at_midnight_in_sweden() {
        rules.given(submitted(), completionRequested(YESTERDAY))
                .when(at(Instant.parse("2026-03-09T23:00:00Z"), SYSTEM), new LapseCompletion(APPLICATION, YESTERDAY))
                .then(new CompletionLapsed(APPLICATION, YESTERDAY));
    }

    @Test
    void refuses_to_lapse_on_the_day_itself() {
        rules.given(submitted(), completionRequested(TODAY))
                .when(SYSTEM, new LapseCompletion(APPLICATION, TODAY))
                .refusedBy(COMPLETION_LAPSES_AFTER_ITS_DAY);
    }

    @Test
    void an_extended_day_counts_and_the_earlier_one_no_longer() {
        CompletionExtended extended = new CompletionExtended(APPLICATION, TODAY, "Sjukdom");
        rules.given(submitted(), completionRequested(YESTERDAY), extended)
                .when(SYSTEM, new LapseCompletion(APPLICATION, YESTERDAY))
                .refusedBy(COMPLETION_AWAITS);
        Rulebook.ofApplications()
                .given(submitted(), completionRequested(YESTERDAY), extended)
                .when(at(Instant.parse("2026-03-10T23:00:00Z"), SYSTEM), new LapseCompletion(APPLICATION, TODAY))
                .then(new CompletionLapsed(APPLICATION, TODAY));
    }

    @Test
    void refuses_to_lapse_what_has_been_completed() {
        rules.given(
                        submitted(),
                        completionRequested(YESTERDAY),
                        new ApplicationCompleted(APPLICATION, proposal(), null))
                .when(SYSTEM, new LapseCompletion(APPLICATION, YESTERDAY))
                .refusedBy(COMPLETION_AWAITS);
    }

    @Test
    void refuses_to_lapse_a_later_request() {
        rules.given(
                        submitted(),
                        completionRequested(YESTERDAY),
                        new ApplicationCompleted(APPLICATION, proposal(), null),
                        completionRequested(TODAY))
                .when(SYSTEM, new LapseCompletion(APPLICATION, YESTERDAY))
                .refusedBy(COMPLETION_AWAITS);
    }
}
