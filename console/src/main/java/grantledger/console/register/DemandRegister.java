package grantledger.console.register;

import java.util.List;
import java.util.Map;

/** Grants of which money was demanded, came back, or need not. */
final class DemandRegister {
    private static final String MONEY = "/grants/{grantId}/money";

    static final Register REGISTER = new Register(
            "demands",
            "/api/grants",
            Map.of("demanded", "true"),
            List.of(
                    Column.of("applicant", Form.TEXT)
                            .at("/applicant/name")
                            .sorted()
                            .to("/applications/{applicationId}#money"),
                    Column.of("projectTitle", Form.TEXT).sorted(),
                    Column.tag("status", "grantStatus").sorted(),
                    Column.of("demandedSek", Form.SEK).to(MONEY),
                    Column.of("repaidSek", Form.SEK).sorted().to(MONEY),
                    Column.of("waivedSek", Form.SEK).to(MONEY),
                    Column.of("outstandingSek", Form.SEK).sorted().to(MONEY),
                    Column.of("tooMuchOutSek", Form.SEK).to(MONEY).onChoice(),
                    Column.of("forfeitedSek", Form.SEK).to(MONEY).onChoice(),
                    Column.of("paidSek", Form.SEK).sorted().to(MONEY).onChoice(),
                    Column.value("countyCode", "county")
                            .at("/applicant/countyCode")
                            .sorted()
                            .onChoice()),
            List.of(
                    Filter.search(),
                    Filter.call(),
                    Filter.choice("awaits", "demandAwaits", List.of("repayment")),
                    Filter.choice("status", "grantStatus", GrantRegister.STATUSES),
                    Filter.county()),
            "awaits");

    private DemandRegister() {}
}
