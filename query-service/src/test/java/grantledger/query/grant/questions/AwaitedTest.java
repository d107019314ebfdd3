package grantledger.query.grant.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.Event;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.ChangeRejected;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.events.GrantEvent.PaymentsResumed;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import grantledger.query.fixtures.Given;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class AwaitedTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-01");

    private final UUID call = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void establish() {
        send(Given.established(id, UUID.randomUUID(), call, Given.ALE, 100_000));
    }

    @Test
    void waits_for_its_answer_until_it_is_accepted() {
        assertThat(awaited()).containsExactly(Awaited.acceptance);
        send(new GrantAccepted(id));
        assertThat(awaited()).isEmpty();
    }

    @Test
    void waits_for_a_word_on_a_change() {
        UUID change = UUID.randomUUID();
        send(new GrantAccepted(id), new ChangeRequested(id, change, "Senare", DAY, null, null, null, "applicant"));
        assertThat(awaited()).containsExactly(Awaited.change);
        send(new ChangeRejected(id, change, "För sent"));
        assertThat(awaited()).isEmpty();
    }

    @Test
    void waits_for_payments_to_be_resumed() {
        send(new GrantAccepted(id), new PaymentsHeld(id, "Oklart"));
        assertThat(awaited()).containsExactly(Awaited.resumption);
        send(new PaymentsResumed(id, "Utrett"));
        assertThat(awaited()).isEmpty();
    }

    @Test
    void waits_for_money_that_is_demanded_and_then_for_its_closing() {
        UUID end = UUID.randomUUID();
        send(
                new GrantAccepted(id),
                new PaymentReleased(id, 1, 50_000, "carl"),
                new PaymentConfirmed(id, 1, 50_000, DAY, "OCR 17"),
                reported(end),
                new ReportApproved(id, end, ReportKind.FINAL, 40_000, null, "approver"),
                new GrantSettled(id, 40_000));
        assertThat(total("demanded=true")).isZero();
        send(new RepaymentDemanded(id, 10_000, RepaymentGround.UNUSED_OR_MISUSED, DAY, "Skäl", "demander"));
        assertThat(awaited()).containsExactly(Awaited.repayment);
        send(new RepaymentRecorded(id, 10_000, DAY, "OCR 18", null, "recorder"));
        assertThat(awaited()).containsExactly(Awaited.closing);
        assertThat(total("demanded=true")).isEqualTo(1);
        assertThat(total("demanded=false")).isZero();
        send(new GrantClosed(id, 40_000));
        assertThat(awaited()).isEmpty();
    }

    private OutcomeReported reported(UUID report) {
        return new OutcomeReported(
                id,
                report,
                ReportKind.FINAL,
                2,
                Given.START,
                Given.END,
                List.of(),
                "Vi gjorde det",
                GoalFulfilment.LARGELY,
                List.of(),
                "applicant");
    }

    private List<Awaited> awaited() {
        return Arrays.stream(Awaited.values())
                .filter(one -> total("awaits=" + one) > 0)
                .toList();
    }

    private int total(String query) {
        return SERVICE.get("/api/grants?callId=%s&" + query, call)
                .after(RELAY.position())
                .ok()
                .at("/total")
                .intValue();
    }

    private void send(Event... events) {
        RELAY.send(id, events);
    }
}
