package grantledger.command.grant.reporting;

import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_PAST;
import static grantledger.command.grant.standing.GrantRule.REPORT_AWAITS_EXAMINATION;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestReportCompletionTest {

    private static final ReportCompletionRequested REQUESTED =
            new ReportCompletionRequested(GRANT, FIRST_REPORT, List.of("Utfall"), TODAY);
    private final Rulebook rules = rules();

    @Test
    void sends_a_received_report_back() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS)))
                .when(OFFICER, request(TODAY))
                .then(REQUESTED);
    }

    @Test
    void refuses_a_report_that_has_not_been_received() {
        rules.given(accepted()).when(OFFICER, request(TODAY)).refusedBy(REPORT_AWAITS_EXAMINATION);
    }

    @Test
    void refuses_a_report_that_is_approved() {
        rules.given(accepted(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000)))
                .when(OFFICER, request(TODAY))
                .refusedBy(REPORT_AWAITS_EXAMINATION);
    }

    @Test
    void refuses_a_report_that_has_been_sent_back() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS), REQUESTED))
                .when(OFFICER, request(TODAY))
                .refusedBy(REPORT_AWAITS_EXAMINATION);
    }

    @Test
    void refuses_a_day_that_has_passed() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS)))
                .when(OFFICER, request(TODAY.minusDays(1)))
                .refusedBy(DAY_NOT_PAST);
    }

    private static RequestReportCompletion request(LocalDate dueOn) {
        return new RequestReportCompletion(GRANT, FIRST_REPORT, List.of("Utfall"), dueOn);
    }
}
