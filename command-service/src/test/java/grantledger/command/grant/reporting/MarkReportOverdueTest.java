package grantledger.command.grant.reporting;

import static grantledger.command.grant.Grants.FINAL;
import static grantledger.command.grant.Grants.FIRST;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.PROGRESS;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.on;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.sentBack;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.grant.standing.GrantRule.REPORT_IS_OVERDUE;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.SYSTEM;

import grantledger.command.deciding.Acting;
import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.GrantEvent.ReportMoved;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkReportOverdueTest {

    private static final Acting DAY_AFTER = on(PROGRESS.dueOn().plusDays(1), SYSTEM);
    private static final Acting LONG_AFTER = on(FINAL.dueOn().plusYears(1), SYSTEM);
    private static final MarkReportOverdue MARK = new MarkReportOverdue(GRANT, 1, PROGRESS.dueOn());
    private static final ReportOverdue OVERDUE = new ReportOverdue(GRANT, 1, ReportKind.PROGRESS, PROGRESS.dueOn());
    private final Rulebook rules = rules();

    @Test
    void marks_a_report_on_the_day_after_it_was_due() {
        rules.given(accepted()).when(DAY_AFTER, MARK).then(OVERDUE);
    }

    @Test
    void refuses_on_the_day_it_is_due() {
        rules.given(accepted()).when(on(PROGRESS.dueOn(), SYSTEM), MARK).refusedBy(REPORT_IS_OVERDUE);
    }

    @Test
    void marks_a_report_once() {
        rules.given(accepted(OVERDUE)).when(DAY_AFTER, MARK).refusedBy(REPORT_IS_OVERDUE);
    }

    @Test
    void refuses_when_the_report_has_been_received() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS)))
                .when(DAY_AFTER, MARK)
                .refusedBy(REPORT_IS_OVERDUE);
    }

    @Test
    void marks_a_report_when_only_another_kind_has_been_received() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.FINAL)))
                .when(DAY_AFTER, MARK)
                .then(OVERDUE);
    }

    @Test
    void counts_the_first_report_received_as_the_one_due_first_whatever_its_number() {
        PlannedReport later =
                new PlannedReport(ReportKind.PROGRESS, PROGRESS.dueOn().plusMonths(6));
        Event[] oneReceived = {
            established(List.of(FIRST), List.of(later, PROGRESS)),
            new GrantAccepted(GRANT),
            reported(FIRST_REPORT, ReportKind.PROGRESS, null)
        };
        rules.given(oneReceived)
                .when(LONG_AFTER, new MarkReportOverdue(GRANT, 1, later.dueOn()))
                .then(new ReportOverdue(GRANT, 1, ReportKind.PROGRESS, later.dueOn()));
        rules().given(oneReceived)
                .when(LONG_AFTER, new MarkReportOverdue(GRANT, 2, PROGRESS.dueOn()))
                .refusedBy(REPORT_IS_OVERDUE);
    }

    @Test
    void refuses_a_report_that_was_waived() {
        rules.given(accepted(new ReportWaived(GRANT, 1, "Inget att rapportera", DECISION_MAKER.person())))
                .when(DAY_AFTER, MARK)
                .refusedBy(REPORT_IS_OVERDUE);
    }

    @Test
    void marks_a_moved_report_after_its_new_day_once_more() {
        LocalDate later = PROGRESS.dueOn().plusMonths(2);
        ReportMoved moved = new ReportMoved(GRANT, 1, later, "Försenat");
        rules.given(accepted(moved)).when(LONG_AFTER, MARK).refusedBy(REPORT_IS_OVERDUE);
        rules().given(accepted(OVERDUE, moved))
                .when(LONG_AFTER, new MarkReportOverdue(GRANT, 1, later))
                .then(new ReportOverdue(GRANT, 1, ReportKind.PROGRESS, later));
    }

    @Test
    void marks_a_report_that_was_sent_back_and_moved() {
        LocalDate later = PROGRESS.dueOn().plusMonths(2);
        rules.given(accepted(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        sentBack(FIRST_REPORT, TODAY),
                        new ReportMoved(GRANT, 1, later, "Försenat")))
                .when(LONG_AFTER, new MarkReportOverdue(GRANT, 1, later))
                .then(new ReportOverdue(GRANT, 1, ReportKind.PROGRESS, later));
    }

    @Test
    void refuses_a_report_that_is_not_planned() {
        rules.given(accepted())
                .when(LONG_AFTER, new MarkReportOverdue(GRANT, 3, PROGRESS.dueOn()))
                .refusedBy(REPORT_IS_OVERDUE);
    }

    @Test
    void refuses_another_day_than_the_plan_has() {
        rules.given(accepted())
                .when(LONG_AFTER, new MarkReportOverdue(GRANT, 1, FINAL.dueOn()))
                .refusedBy(REPORT_IS_OVERDUE);
    }

    @Test
    void refuses_once_the_grant_was_refused() {
        rules.given(established(), new GrantRefused(GRANT, "Ingen personal"))
                .when(DAY_AFTER, MARK)
                .refusedBy(GRANT_IS_LIVE);
    }

    @Test
    void refuses_once_the_grant_is_revoked() {
        rules.given(accepted(new GrantRevoked(GRANT, "Omprövning")))
                .when(DAY_AFTER, MARK)
                .refusedBy(GRANT_NOT_REVOKED);
    }
}
