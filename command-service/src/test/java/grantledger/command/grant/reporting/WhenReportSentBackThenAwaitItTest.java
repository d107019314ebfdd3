package grantledger.command.grant.reporting;

import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.SECOND_REPORT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.sentBack;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.following.Deadline;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import org.junit.jupiter.api.Test;

class WhenReportSentBackThenAwaitItTest {

    private static final int DAY = Math.toIntExact(TODAY.toEpochDay());
    private final WhenReportSentBackThenAwaitIt reaction = new WhenReportSentBackThenAwaitIt();

    @Test
    void when_a_report_is_sent_back_then_the_day_of_its_completion_is_awaited() {
        assertThat(reaction.on()).isEqualTo(ReportCompletionRequested.class);
        assertThat(reaction.days(sentBack(FIRST_REPORT, TODAY)))
                .containsExactly(new Deadline(GRANT, "REPORT_COMPLETION", DAY, TODAY));
    }

    @Test
    void two_reports_that_are_to_come_again_by_the_same_day_are_awaited_once_for_both() {
        assertThat(reaction.days(sentBack(SECOND_REPORT, TODAY)))
                .isEqualTo(reaction.days(sentBack(FIRST_REPORT, TODAY)));
    }

    @Test
    void when_the_day_has_passed_then_what_did_not_come_again_is_marked_overdue() {
        assertThat(reaction.whenPassed(new Deadline(GRANT, "REPORT_COMPLETION", DAY, TODAY), null))
                .containsExactly(new MarkCompletionsOverdue(GRANT, TODAY));
    }
}
