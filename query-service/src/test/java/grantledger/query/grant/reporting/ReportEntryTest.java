package grantledger.query.grant.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.GoalFulfilment;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import grantledger.format.Json;
import grantledger.projections.storing.ViewJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bytes of reports, in answers and where they are stored. */
class ReportEntryTest {

    private static final LocalDate DAY = LocalDate.parse("2021-01-15");
    private static final LocalDate LATER = LocalDate.parse("2021-03-01");
    private static final Instant AT = Instant.parse("2020-03-19T08:00:00Z");
    private static final UUID ID = new UUID(0, 1);

    @Test
    void of_a_report_that_is_awaited() {
        isWritten(new Report.Awaited(new Place(1, ReportKind.FINAL, DAY, LATER, null), ReportState.OVERDUE), """
            {"acceptedCostSek":null,"approvedAt":null,"approvedBy":null,"completeOn":null,"content":null,\
            "dueOn":"2021-03-01","kind":"FINAL","missing":[],"movedTo":"2021-03-01","note":null,"planned":1,\
            "plannedOn":"2021-01-15","receivedAt":null,"reportId":null,"reportedBy":null,"review":null,\
            "selectedForReview":null,"state":"overdue","waiver":null}\
            """);
    }

    @Test
    void of_a_report_that_is_waived() {
        var waiver = new Place.Waiver("Kom aldrig", "dora", AT);
        isWritten(new Report.Awaited(new Place(1, ReportKind.FINAL, DAY, null, waiver), ReportState.DUE), """
            {"acceptedCostSek":null,"approvedAt":null,"approvedBy":null,"completeOn":null,"content":null,\
            "dueOn":"2021-01-15","kind":"FINAL","missing":[],"movedTo":null,"note":null,"planned":1,\
            "plannedOn":"2021-01-15","receivedAt":null,"reportId":null,"reportedBy":null,"review":null,\
            "selectedForReview":null,"state":"waived","waiver":{"reasons":"Kom aldrig",\
            "waivedAt":"2020-03-19T08:00:00Z","waivedBy":"dora"}}\
            """);
    }

    @Test
    void of_a_report_that_is_approved() {
        isWritten(received(null, new Report.Verdict.Approved(9L, "Bra", "carl", AT)), """
            {"acceptedCostSek":9,"approvedAt":"2020-03-19T08:00:00Z","approvedBy":"carl","completeOn":null,\
            "content":{"goalFulfilment":"FULLY","indicators":[],"periodEnd":"2021-01-15",\
            "periodStart":"2021-01-15","spent":[],"summary":"Klart"},"dueOn":null,"kind":"PROGRESS","missing":[],\
            "movedTo":null,"note":"Bra","planned":null,"plannedOn":null,"receivedAt":"2020-03-19T08:00:00Z",\
            "reportId":"00000000-0000-0000-0000-000000000001","reportedBy":"ale","review":{"findings":"Inga fel",\
            "reviewedAt":"2020-03-19T08:00:00Z","reviewedBy":"olle"},"selectedForReview":"RISK","state":"approved",\
            "waiver":null}\
            """);
    }

    @Test
    void of_a_report_that_is_sent_back_and_overdue() {
        isWritten(received(LATER, new Report.Verdict.Incomplete(List.of("kvitton"), true)), """
            {"acceptedCostSek":null,"approvedAt":null,"approvedBy":null,"completeOn":"2021-03-01",\
            "content":{"goalFulfilment":"FULLY","indicators":[],"periodEnd":"2021-01-15",\
            "periodStart":"2021-01-15","spent":[],"summary":"Klart"},"dueOn":"2021-03-01","kind":"PROGRESS",\
            "missing":["kvitton"],"movedTo":null,"note":null,"planned":null,"plannedOn":null,\
            "receivedAt":"2020-03-19T08:00:00Z","reportId":"00000000-0000-0000-0000-000000000001",\
            "reportedBy":"ale","review":{"findings":"Inga fel","reviewedAt":"2020-03-19T08:00:00Z",\
            "reviewedBy":"olle"},"selectedForReview":"RISK","state":"overdue","waiver":null}\
            """);
    }

    private static Report received(LocalDate completeOn, Report.Verdict verdict) {
        var content = new Report.Content(DAY, DAY, List.of(), "Klart", GoalFulfilment.FULLY, List.of());
        var place = new Place(null, ReportKind.PROGRESS, null, null, null);
        var review = new Report.Review("Inga fel", "olle", AT);
        return new Report.Received(place, ID, AT, "ale", content, completeOn, ReviewGround.RISK, review, verdict);
    }

    private static void isWritten(Report report, String json) {
        assertThat(Json.mapper().writeValueAsString(report)).isEqualTo(json);
        assertThat(Json.mapper().writeValueAsString(ReportEntry.all(List.of(report))))
                .isEqualTo("[" + json + "]");
        assertThat(ViewJson.read(json, Report.class)).isEqualTo(report);
    }
}
