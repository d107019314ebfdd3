package grantledger.console.register;

import java.util.List;
import java.util.Map;

/** Every decision ever made, replaced ones too. */
final class DecisionRegister {
    private static final String DECISION = "/applications/{applicationId}#decision";

    static final Register REGISTER = new Register(
            "decisions",
            "/api/decisions",
            Map.of(),
            List.of(
                    Column.of("applicant", Form.TEXT).sorted().to(DECISION),
                    Column.of("diaryNumber", Form.TEXT).sorted(),
                    Column.tag("kind", "decisionKind"),
                    Column.value("outcome", "outcome"),
                    Column.of("decidedAmountSek", Form.SEK).sorted("amountSek").to(DECISION),
                    Column.of("grantedAmountSek", Form.SEK).to("/grants/{grantId}/money"),
                    Column.of("decidedBy", Form.TEXT).sorted(),
                    Column.of("decidedOn", Form.TEXT).sorted("decidedAt"),
                    Column.value("stands", "truth"),
                    Column.of("position", Form.NUMBER).sorted().to("/applications/{applicationId}#history"),
                    Column.value("countyCode", "county").onChoice(),
                    Column.of("recommendedBy", Form.TEXT).onChoice(),
                    Column.of("reasons", Form.TEXT).onChoice()),
            List.of(
                    Filter.search(),
                    Filter.call(),
                    Filter.choice(
                            "kind",
                            "decisionKind",
                            List.of(
                                    "GRANTED",
                                    "DECLINED",
                                    "DISMISSED",
                                    "RECONSIDERED",
                                    "CORRECTED",
                                    "APPEAL_OUTCOME",
                                    "REOPENED")),
                    Filter.choice("outcome", "outcome", List.of("GRANT", "DECLINE")),
                    Filter.typed("decidedBy"),
                    Filter.county()),
            "");

    private DecisionRegister() {}
}
