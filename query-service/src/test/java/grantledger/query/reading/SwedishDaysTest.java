package grantledger.query.reading;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import grantledger.events.IndicatorEvent.PublishedValue;
import grantledger.events.ReportKind;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.ListRead;
import grantledger.query.fixtures.Lives;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** R10: what happens at half past midnight in Sweden has happened on that day, though it is the day before in UTC. */
@Tag("server")
class SwedishDaysTest {

    private final UUID call = UUID.randomUUID();
    private final UUID application = Lives.applicationOf(call);
    private final UUID grant = Lives.grantOf(call);

    @AfterEach
    void now() {
        RELAY.occurred(null);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31T23:30:00Z, 2020-12-31, 2021-01-01, 2021-01-01T00:30:00+01:00",
        "2021-06-30T22:30:00Z, 2021-06-30, 2021-07-01, 2021-07-01T00:30:00+02:00"
    })
    void are_those_of_every_read(Instant at, String inUtc, String inSweden, String withOffset) {
        live(at);

        assertThat(values(SERVICE.get("/api/applications/" + application).ok())).contains(inSweden);
        for (String read : List.of(
                "/api/calls/" + call,
                "/api/applications/" + application,
                "/api/grants/" + grant,
                "/api/grants/" + grant + "/money",
                "/api/audit/applications/" + application + "?position=" + RELAY.position(),
                "/api/audit/decisions/" + application + "/context")) {
            assertThat(values(SERVICE.get(read).as("a", "AUDITOR").ok()))
                    .as(read)
                    .doesNotContain(inUtc);
        }
        for (ListRead list : ListRead.all(SERVICE)) {
            assertThat(values(ListRead.read(SERVICE, list.of(call, 500)).ok()))
                    .as(list.path())
                    .doesNotContain(inUtc);
            String csv = ListRead.read(SERVICE, list.of(call, 500))
                    .header("Accept", "text/csv")
                    .answer()
                    .body();
            assertThat(csv).as(list.path()).doesNotContain(inUtc).doesNotContain("30:00Z");
            assertThat(csv.contains("edAt")).as(list.path() + " has times").isEqualTo(csv.contains(withOffset));
        }
    }

    private void live(Instant at) {
        UUID report = UUID.randomUUID();
        RELAY.occurred(at);
        RELAY.send(call, Given.announced(call, 1_000_000));
        UUID indicator = Lives.indicatorOf(call);
        RELAY.send(
                indicator,
                new IndicatorDefined(
                        indicator,
                        IndicatorArea.HOUSING,
                        "Trångbodda",
                        "procent",
                        "Andel",
                        "SCB",
                        Aggregation.NONE,
                        Direction.WORSE,
                        "officer"),
                new IndicatorValuesPublished(
                        indicator,
                        "2020",
                        List.of(new PublishedValue("SE", BigDecimal.TEN, null, null)),
                        null,
                        "officer"));
        RELAY.send(
                application,
                Given.submitted(application, call, Given.ALE, 1000),
                Given.eligible(application),
                Given.scored(application, "anna", 3, 4),
                Given.recommended(application, 1000, "officer"));
        RELAY.send(application, Given.granted(application, grant, 1000));
        long last = RELAY.send(
                grant,
                Given.established(grant, application, call, Given.ALE, 1000),
                new GrantAccepted(grant),
                new PaymentReleased(grant, 1, 500, "controller"),
                new OutcomeReported(
                        grant,
                        report,
                        ReportKind.PROGRESS,
                        1,
                        Given.START,
                        Given.END,
                        List.of(),
                        "Klart",
                        GoalFulfilment.FULLY,
                        List.of(),
                        "applicant"),
                new ReportApproved(grant, report, ReportKind.PROGRESS, 100, null, "controller"));
        SERVICE.get("/api/calls").after(last).ok();
    }

    /** Every value of an answer. A day is one for itself, an instant is more than its day. */
    private static List<String> values(JsonNode node) {
        return node.isValueNode()
                ? List.of(node.asString(""))
                : node.valueStream().flatMap(value -> values(value).stream()).toList();
    }
}
