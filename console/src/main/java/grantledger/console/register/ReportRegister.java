package grantledger.console.register;

import java.util.List;
import java.util.Map;

/** Reports that are due, late, received or approved. */
final class ReportRegister {
    private static final String REPORTS = "/applications/{applicationId}#reports";

    static final Register REGISTER = new Register(
            "reports",
            "/api/reports",
            Map.of(),
            List.of(
                    Column.of("applicant", Form.TEXT).sorted().to(REPORTS),
                    Column.value("kind", "reportKind").sorted(),
                    Column.of("planned", Form.NUMBER),
                    Column.tag("state", "reportState").sorted(),
                    Column.of("dueOn", Form.TEXT).sorted(),
                    Column.of("receivedAt", Form.TIME).sorted(),
                    Column.of("approvedAt", Form.TIME).sorted(),
                    Column.of("acceptedCostSek", Form.SEK).to("/grants/{grantId}/money"),
                    Column.value("goalFulfilment", "goalFulfilment"),
                    Column.value("selectedForReview", "reviewGround"),
                    Column.value("countyCode", "county").sorted().onChoice(),
                    Column.of("plannedOn", Form.TEXT).onChoice(),
                    Column.of("movedTo", Form.TEXT).onChoice(),
                    Column.of("completeOn", Form.TEXT).onChoice()),
            List.of(
                    Filter.search(),
                    Filter.call(),
                    Filter.choice("state", "reportState", List.of("due", "overdue", "received", "approved")),
                    Filter.choice("kind", "reportKind", List.of("PROGRESS", "FINAL")),
                    Filter.county()),
            "state");

    private ReportRegister() {}
}
