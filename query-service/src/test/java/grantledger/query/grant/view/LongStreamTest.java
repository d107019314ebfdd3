package grantledger.query.grant.view;

import static grantledger.query.fixtures.Eventually.eventually;
import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.IndicatorArea;
import grantledger.events.ReportKind;
import grantledger.query.fixtures.Given;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A grant with many more events than command-service lets it have; a log may hold one of the time before. */
@Tag("server")
class LongStreamTest {

    private static final int REPORTS = 10_000;

    private final UUID call = UUID.randomUUID();
    private final UUID grant = UUID.randomUUID();

    @Test
    void of_ten_thousand_reports_is_folded_and_read_and_holds_up_nobody() {
        RELAY.append(grant, Given.established(grant, UUID.randomUUID(), call, Given.ALE, 100_000));
        for (int i = 1; i <= REPORTS; i++) {
            RELAY.append(grant, reported(i));
        }
        long last = RELAY.acknowledged();

        // A read waits for 5 seconds at most, and others use the machine.
        eventually(() -> assertThat(
                        SERVICE.get("/api/grants?callId=%s", call).after(last).status())
                .isEqualTo(200));
        assertThat(SERVICE.get("/api/reports?grantId=%s&state=received&size=1", grant)
                        .ok()
                        .at("/total")
                        .intValue())
                .isEqualTo(REPORTS);
        assertThat(SERVICE.get("/api/outcomes?grantId=%s&size=1&sort=-periodEnd", grant)
                        .ok()
                        .at("/total")
                        .intValue())
                .isEqualTo(REPORTS);
        assertThat(SERVICE.get("/actuator/health/readiness").withToken(null).status())
                .isEqualTo(200);
    }

    private OutcomeReported reported(int i) {
        return new OutcomeReported(
                grant,
                new UUID(i, i),
                ReportKind.PROGRESS,
                null,
                Given.START,
                Given.END.plusDays(i),
                List.of(new BudgetLine("Personal", 1)),
                "Rapport " + i,
                GoalFulfilment.PARTLY,
                List.of(new Indicator(
                        IndicatorArea.values()[0], "Deltagare", "personer", null, null, BigDecimal.valueOf(i))),
                "applicant");
    }
}
