package grantledger.command.grant.reporting;

import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.life;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.reportedBy;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.sentBack;
import static grantledger.command.grant.standing.GrantRule.REPORT_AWAITS_EXAMINATION;
import static grantledger.command.grant.standing.GrantRule.REPORT_EXAMINED_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.REVIEW_OF_DRAWN_REPORT;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import grantledger.events.GrantEvent.ReportReviewed;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import org.junit.jupiter.api.Test;

class RecordReportReviewTest {

    private static final RecordReportReview REVIEW = new RecordReportReview(GRANT, FIRST_REPORT, "Kvitton granskade");
    private static final ReportSelectedForReview DRAWN =
            new ReportSelectedForReview(GRANT, FIRST_REPORT, ReviewGround.RISK, 60);
    private final Rulebook rules = rules();

    @Test
    void records_what_a_drawn_report_was_found_to_be() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS), DRAWN))
                .when(OFFICER, REVIEW)
                .then(new ReportReviewed(GRANT, FIRST_REPORT, "Kvitton granskade", OFFICER.person()))
                .andElsewhere();
    }

    @Test
    void refuses_a_report_that_was_not_drawn() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS)))
                .when(OFFICER, REVIEW)
                .refusedBy(REVIEW_OF_DRAWN_REPORT, "reportId");
    }

    @Test
    void refuses_the_person_who_sent_it_in() {
        rules.given(accepted(reportedBy(OFFICER, FIRST_REPORT, ReportKind.PROGRESS), DRAWN))
                .when(OFFICER, REVIEW)
                .refusedBy(REPORT_EXAMINED_BY_ANOTHER);
    }

    @Test
    void refuses_a_report_that_is_approved_or_was_sent_back() {
        Event[] drawn = accepted(reported(FIRST_REPORT, ReportKind.PROGRESS), DRAWN);
        rules.given(life(drawn, sentBack(FIRST_REPORT, TODAY)))
                .when(OFFICER, REVIEW)
                .refusedBy(REPORT_AWAITS_EXAMINATION);
        rules().given(life(drawn, approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000)))
                .when(OFFICER, REVIEW)
                .refusedBy(REPORT_AWAITS_EXAMINATION);
    }
}
