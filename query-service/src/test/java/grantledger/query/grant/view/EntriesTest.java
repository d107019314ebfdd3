package grantledger.query.grant.view;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.GoalFulfilment;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import grantledger.format.Json;
import grantledger.projections.storing.ViewJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bytes of reports and repayments, in answers and where they are stored. */
class EntriesTest {

    private static final LocalDate DAY = LocalDate.parse("2021-01-15");
    private static final Instant AT = Instant.parse("2020-03-19T08:00:00Z");
    private static final UUID ID = new UUID(0, 1);

    @Test
    void of_a_report_that_is_awaited() {
        isWritten(new Report.Awaited(new Report.Place(1, ReportKind.FINAL, DAY), ReportState.OVERDUE), """
            {"acceptedCostSek":null,"approvedAt":null,"content":null,"dueOn":"2021-01-15","kind":"FINAL","missing":[],\
            "note":null,"planned":1,"receivedAt":null,"reportId":null,"selectedForReview":null,"state":"overdue"}\
            """);
    }

    @Test
    void of_a_report_that_is_approved_or_sent_back() {
        isWritten(received(new Report.Verdict.Approved(9L, "Bra", AT)), """
            {"acceptedCostSek":9,"approvedAt":"2020-03-19T08:00:00Z","content":{"goalFulfilment":"FULLY",\
            "indicators":[],"periodEnd":"2021-01-15","periodStart":"2021-01-15","spent":[],"summary":"Klart"},\
            "dueOn":null,"kind":"PROGRESS","missing":[],"note":"Bra","planned":null,\
            "receivedAt":"2020-03-19T08:00:00Z","reportId":"00000000-0000-0000-0000-000000000001",\
            "selectedForReview":"RISK","state":"approved"}\
            """);
        isWritten(received(new Report.Verdict.Incomplete(List.of("kvitton"))), """
            {"acceptedCostSek":null,"approvedAt":null,"content":{"goalFulfilment":"FULLY","indicators":[],\
            "periodEnd":"2021-01-15","periodStart":"2021-01-15","spent":[],"summary":"Klart"},"dueOn":null,\
            "kind":"PROGRESS","missing":["kvitton"],"note":null,"planned":null,"receivedAt":"2020-03-19T08:00:00Z",\
            "reportId":"00000000-0000-0000-0000-000000000001","selectedForReview":"RISK",\
            "state":"completion-requested"}\
            """);
    }

    @Test
    void of_each_step_in_getting_money_back() {
        isWritten(new Repayment.Demanded(3, RepaymentGround.NOT_REPORTED, DAY, AT), """
            {"amountSek":3,"at":"2020-03-19T08:00:00Z","dueOn":"2021-01-15","ground":"NOT_REPORTED","reasons":null,\
            "receivedOn":null,"reference":null,"step":"DEMANDED"}\
            """);
        isWritten(new Repayment.Waived(3, "Sjukdom", AT), """
            {"amountSek":3,"at":"2020-03-19T08:00:00Z","dueOn":null,"ground":null,"reasons":"Sjukdom",\
            "receivedOn":null,"reference":null,"step":"WAIVED"}\
            """);
        isWritten(new Repayment.Recorded(3, DAY, "ref", AT), """
            {"amountSek":3,"at":"2020-03-19T08:00:00Z","dueOn":null,"ground":null,"reasons":null,\
            "receivedOn":"2021-01-15","reference":"ref","step":"RECORDED"}\
            """);
    }

    private static Report received(Report.Verdict verdict) {
        var content = new Report.Content(DAY, DAY, List.of(), "Klart", GoalFulfilment.FULLY, List.of());
        var place = new Report.Place(null, ReportKind.PROGRESS, null);
        return new Report.Received(place, ID, AT, content, ReviewGround.RISK, verdict);
    }

    private static void isWritten(Report report, String json) {
        assertThat(Json.mapper().writeValueAsString(report)).isEqualTo(json);
        assertThat(Json.mapper().writeValueAsString(ReportEntry.all(List.of(report))))
                .isEqualTo("[" + json + "]");
        assertThat(ViewJson.read(json, Report.class)).isEqualTo(report);
    }

    private static void isWritten(Repayment repayment, String json) {
        assertThat(Json.mapper().writeValueAsString(repayment)).isEqualTo(json);
        assertThat(Json.mapper().writeValueAsString(RepaymentEntry.all(List.of(repayment))))
                .isEqualTo("[" + json + "]");
        assertThat(ViewJson.read(json, Repayment.class)).isEqualTo(repayment);
    }
}
