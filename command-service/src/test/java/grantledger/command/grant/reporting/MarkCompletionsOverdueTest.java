package grantledger.command.grant.reporting;

import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.PROGRESS;
import static grantledger.command.grant.Grants.SECOND_REPORT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.life;
import static grantledger.command.grant.Grants.on;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.grant.standing.GrantRule.REPORT_IS_OVERDUE;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.SYSTEM;

import grantledger.command.deciding.Acting;
import grantledger.command.grant.Grants;
import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.ReportMoved;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarkCompletionsOverdueTest {

    private static final LocalDate DUE = TODAY.plusDays(14);
    private static final MarkCompletionsOverdue MARK = new MarkCompletionsOverdue(GRANT, DUE);
    private static final Acting DAY_AFTER = on(DUE.plusDays(1), SYSTEM);
    private static final ReportOverdue OVERDUE = new ReportOverdue(GRANT, 1, ReportKind.PROGRESS, DUE);
    private final Rulebook rules = rules();

    @Test
    void marks_a_report_that_did_not_come_again_by_its_day() {
        rules.given(sentBack()).when(DAY_AFTER, MARK).then(OVERDUE);
    }

    @Test
    void marks_every_report_that_was_to_come_again_by_that_day() {
        rules.given(sentBack(reported(SECOND_REPORT, ReportKind.FINAL), Grants.sentBack(SECOND_REPORT, DUE)))
                .when(DAY_AFTER, MARK)
                .then(OVERDUE, new ReportOverdue(GRANT, 2, ReportKind.FINAL, DUE));
    }

    @Test
    void marks_a_report_again_that_had_been_overdue_before_it_came() {
        rules.given(accepted(
                        new ReportOverdue(GRANT, 1, ReportKind.PROGRESS, PROGRESS.dueOn()),
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        Grants.sentBack(FIRST_REPORT, DUE)))
                .when(DAY_AFTER, MARK)
                .then(OVERDUE);
    }

    @Test
    void marks_a_report_once_for_a_day() {
        rules.given(sentBack(OVERDUE)).when(DAY_AFTER, MARK).refusedBy(REPORT_IS_OVERDUE);
    }

    @Test
    void refuses_on_the_day_itself() {
        rules.given(sentBack()).when(on(DUE, SYSTEM), MARK).refusedBy(REPORT_IS_OVERDUE);
    }

    @Test
    void refuses_once_the_report_has_come_again_or_has_another_day() {
        rules.given(sentBack(reported(FIRST_REPORT, ReportKind.PROGRESS)))
                .when(DAY_AFTER, MARK)
                .refusedBy(REPORT_IS_OVERDUE);
        rules().given(sentBack(new ReportMoved(GRANT, 1, DUE.plusDays(30), "Sjukdom")))
                .when(DAY_AFTER, MARK)
                .refusedBy(REPORT_IS_OVERDUE);
        rules().given(sentBack(new ReportWaived(GRANT, 1, "Behövs inte", DECISION_MAKER.person())))
                .when(DAY_AFTER, MARK)
                .refusedBy(REPORT_IS_OVERDUE);
    }

    @Test
    void refuses_once_the_grant_is_revoked() {
        rules.given(sentBack(new GrantRevoked(GRANT, "Omprövning")))
                .when(DAY_AFTER, MARK)
                .refusedBy(GRANT_NOT_REVOKED);
    }

    private static Event[] sentBack(Event... more) {
        return life(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS), Grants.sentBack(FIRST_REPORT, DUE)), more);
    }
}
