package grantledger.console.register;

import java.util.List;
import java.util.Map;

/** What decisions to give money brought about. */
final class GrantRegister {
    private static final String CASE = "/applications/{applicationId}";
    private static final String MONEY = "/grants/{grantId}/money";
    static final List<String> STATUSES =
            List.of("ESTABLISHED", "ACCEPTED", "REFUSED", "ACTIVE", "REPORTED", "REPAYMENT_DUE", "CLOSED");

    static final Register REGISTER = new Register(
            "grants",
            "/api/grants",
            Map.of(),
            List.of(
                    Column.of("applicant", Form.TEXT)
                            .at("/applicant/name")
                            .sorted()
                            .to(CASE + "#grant"),
                    Column.of("projectTitle", Form.TEXT).sorted(),
                    Column.tag("status", "grantStatus").sorted(),
                    Column.of("grantedAmountSek", Form.SEK).sorted().to(MONEY),
                    Column.of("paidSek", Form.SEK).sorted().to(MONEY),
                    Column.of("outstandingSek", Form.SEK).sorted().to(MONEY),
                    Column.of("settledAmountSek", Form.SEK).sorted().to(MONEY),
                    Column.value("countyCode", "county")
                            .at("/applicant/countyCode")
                            .sorted(),
                    Column.of("projectEnd", Form.TEXT).sorted(),
                    Column.of("projectStart", Form.TEXT).sorted().onChoice(),
                    Column.of("establishedAt", Form.TIME).sorted().onChoice(),
                    Column.of("acceptedAt", Form.TIME).onChoice(),
                    Column.value("onHold", "truth").to(CASE + "#money").onChoice(),
                    Column.of("decidedAmountSek", Form.SEK)
                            .to(CASE + "#decision")
                            .onChoice(),
                    Column.of("releasedSek", Form.SEK).to(MONEY).onChoice(),
                    Column.of("repaidSek", Form.SEK).sorted().to(MONEY).onChoice(),
                    Column.of("waivedSek", Form.SEK).to(MONEY).onChoice(),
                    Column.of("entitledSek", Form.SEK).to(MONEY).onChoice(),
                    Column.value("type", "applicantType")
                            .at("/applicant/type")
                            .sorted()
                            .onChoice(),
                    Column.value("track", "track").onChoice(),
                    Column.of("position", Form.NUMBER)
                            .sorted()
                            .to(CASE + "#history")
                            .onChoice()),
            List.of(
                    Filter.search(),
                    Filter.call(),
                    Filter.choice("status", "grantStatus", STATUSES),
                    Filter.choice(
                            "awaits",
                            "grantAwaits",
                            List.of("acceptance", "change", "resumption", "repayment", "closing")),
                    Filter.county(),
                    Filter.choice("type", "applicantType", ApplicationRegister.TYPES)),
            "");

    private GrantRegister() {}
}
