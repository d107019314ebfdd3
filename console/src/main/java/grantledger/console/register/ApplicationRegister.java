package grantledger.console.register;

import java.util.List;
import java.util.Map;

/** What was applied for. */
final class ApplicationRegister {
    private static final String CASE = "/applications/{applicationId}";
    static final List<String> TYPES =
            List.of("MUNICIPALITY", "REGION", "MUNICIPAL_FEDERATION", "ASSOCIATION", "FOUNDATION");

    static final Register REGISTER = new Register(
            "applications",
            "/api/applications",
            Map.of(),
            List.of(
                    Column.of("applicant", Form.TEXT)
                            .at("/applicant/name")
                            .sorted()
                            .to(CASE),
                    Column.of("projectTitle", Form.TEXT).sorted(),
                    Column.of("diaryNumber", Form.TEXT).sorted(),
                    Column.tag("status", "status").sorted(),
                    Column.of("score", Form.NUMBER).sorted().to(CASE + "#assessment"),
                    Column.of("requestedAmountSek", Form.SEK).sorted().to(CASE + "#submission"),
                    Column.of("grantedAmountSek", Form.SEK).sorted().to("/grants/{grantId}/money"),
                    Column.value("countyCode", "county")
                            .at("/applicant/countyCode")
                            .sorted(),
                    Column.of("submittedOn", Form.TEXT).sorted("submittedAt"),
                    Column.of("decidedOn", Form.TEXT).sorted("decidedAt").to(CASE + "#decision"),
                    Column.value("type", "applicantType")
                            .at("/applicant/type")
                            .sorted()
                            .onChoice(),
                    Column.value("track", "track").onChoice(),
                    Column.value("focusArea", "focusArea").sorted().onChoice(),
                    Column.of("decidedAmountSek", Form.SEK)
                            .sorted()
                            .to(CASE + "#decision")
                            .onChoice(),
                    Column.of("decisionMaker", Form.TEXT).onChoice(),
                    Column.of("organisationNumber", Form.TEXT)
                            .at("/applicant/organisationNumber")
                            .onChoice(),
                    Column.of("projectStart", Form.TEXT).onChoice(),
                    Column.of("projectEnd", Form.TEXT).onChoice(),
                    Column.of("completionDueOn", Form.TEXT)
                            .at("/examination/completionDueOn")
                            .to(CASE + "#checks")
                            .onChoice(),
                    Column.of("position", Form.NUMBER)
                            .sorted()
                            .to(CASE + "#history")
                            .onChoice()),
            List.of(
                    Filter.search(),
                    Filter.call(),
                    Filter.choice(
                            "status",
                            "status",
                            List.of(
                                    "SUBMITTED",
                                    "COMPLETION_REQUESTED",
                                    "LATE",
                                    "ELIGIBLE",
                                    "INELIGIBLE",
                                    "RECOMMENDED",
                                    "GRANTED",
                                    "DECLINED",
                                    "DISMISSED",
                                    "WITHDRAWN",
                                    "DISCONTINUED")),
                    Filter.choice(
                                    "awaits",
                                    "awaits",
                                    List.of(
                                            "registration",
                                            "check",
                                            "assessors",
                                            "scores",
                                            "points",
                                            "recommendation",
                                            "decision",
                                            "service",
                                            "judgment",
                                            "erasure"))
                            .forRoles(Filter.STAFF),
                    Filter.county(),
                    Filter.choice("type", "applicantType", TYPES),
                    Filter.choice(
                            "focusArea", "focusArea", List.of("KNOWLEDGE", "JOINT_ACTION", "DIRECT_INTERVENTION"))),
            "");

    private ApplicationRegister() {}
}
