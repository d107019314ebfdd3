package grantledger.console.register;

import java.util.List;
import java.util.Map;

/** Every instalment, planned and paid. */
final class PaymentRegister {
    private static final String MONEY = "/applications/{applicationId}#money";

    static final Register REGISTER = new Register(
            "payments",
            "/api/payments",
            Map.of(),
            List.of(
                    Column.of("applicant", Form.TEXT).sorted().to(MONEY),
                    Column.of("instalment", Form.NUMBER),
                    Column.tag("state", "paymentState").sorted(),
                    Column.of("amountSek", Form.SEK).sorted().to("/grants/{grantId}/money"),
                    Column.of("payableOn", Form.TEXT).sorted(),
                    Column.of("releasedAt", Form.TIME).sorted(),
                    Column.of("paidOn", Form.TEXT).sorted(),
                    Column.of("reference", Form.TEXT),
                    Column.of("report", Form.NUMBER).onChoice(),
                    Column.of("projectTitle", Form.TEXT).onChoice(),
                    Column.of("plannedSek", Form.SEK).onChoice(),
                    Column.of("releasedBy", Form.TEXT).onChoice(),
                    Column.value("grantStatus", "grantStatus").onChoice(),
                    Column.value("countyCode", "county").sorted().onChoice()),
            List.of(
                    Filter.search(),
                    Filter.call(),
                    Filter.choice(
                            "state",
                            "paymentState",
                            List.of("waiting", "due", "held", "released", "confirmed", "lapsed")),
                    Filter.day("payableUntil"),
                    Filter.county()),
            "state");

    private PaymentRegister() {}
}
