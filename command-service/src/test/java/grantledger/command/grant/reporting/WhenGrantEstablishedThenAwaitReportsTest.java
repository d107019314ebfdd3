package grantledger.command.grant.reporting;

import static grantledger.command.grant.Grants.FINAL;
import static grantledger.command.grant.Grants.FIRST;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.PROGRESS;
import static grantledger.command.grant.Grants.established;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.following.Deadline;
import grantledger.events.GrantEvent.GrantEstablished;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhenGrantEstablishedThenAwaitReportsTest {

    private final WhenGrantEstablishedThenAwaitReports reaction = new WhenGrantEstablishedThenAwaitReports();

    @Test
    void when_a_grant_is_established_then_each_planned_report_is_awaited_by_its_number() {
        assertThat(reaction.on()).isEqualTo(GrantEstablished.class);
        assertThat(reaction.days(established()))
                .containsExactly(
                        new Deadline(GRANT, "REPORT", 1, PROGRESS.dueOn()),
                        new Deadline(GRANT, "REPORT", 2, FINAL.dueOn()));
    }

    @Test
    void a_grant_without_planned_reports_awaits_none() {
        assertThat(reaction.days(established(List.of(FIRST), List.of()))).isEmpty();
    }

    @Test
    void when_the_day_of_a_report_has_passed_then_it_is_marked_overdue() {
        Deadline second = new Deadline(GRANT, "REPORT", 2, FINAL.dueOn());
        assertThat(reaction.whenPassed(second, null)).containsExactly(new MarkReportOverdue(GRANT, 2, FINAL.dueOn()));
    }
}
