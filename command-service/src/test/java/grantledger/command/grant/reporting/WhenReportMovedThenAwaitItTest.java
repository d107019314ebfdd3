package grantledger.command.grant.reporting;

import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.following.Deadline;
import grantledger.events.GrantEvent.ReportMoved;
import org.junit.jupiter.api.Test;

class WhenReportMovedThenAwaitItTest {

    private final WhenReportMovedThenAwaitIt reaction = new WhenReportMovedThenAwaitIt();

    @Test
    void when_a_report_has_another_day_then_it_is_awaited_on_that_day_in_place_of_the_first() {
        assertThat(reaction.on()).isEqualTo(ReportMoved.class);
        assertThat(reaction.days(new ReportMoved(GRANT, 2, TODAY, "Försenat")))
                .containsExactly(new Deadline(GRANT, "REPORT", 2, TODAY));
        assertThat(reaction.kind()).isEqualTo(new WhenGrantEstablishedThenAwaitReports().kind());
    }

    @Test
    void when_the_day_has_passed_then_the_report_is_marked_overdue() {
        assertThat(reaction.whenPassed(new Deadline(GRANT, "REPORT", 2, TODAY), null))
                .containsExactly(new MarkReportOverdue(GRANT, 2, TODAY));
    }
}
