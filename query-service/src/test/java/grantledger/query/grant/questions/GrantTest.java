package grantledger.query.grant.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.Event;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.ChangeRejected;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.events.GrantEvent.PaymentsResumed;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportReviewed;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.IndicatorArea;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import grantledger.query.fixtures.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class GrantTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-01");

    private static final List<String> PERSONS = List.of(
            "person-releases",
            "person-returns",
            "person-requests",
            "person-reports",
            "person-reviews",
            "person-approves",
            "person-waives",
            "person-demands",
            "person-records");

    private final UUID call = UUID.randomUUID();
    private final UUID application = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID progress = UUID.randomUUID();
    private final UUID end = UUID.randomUUID();

    @BeforeEach
    void establish() {
        RELAY.send(id, Given.established(id, application, call, Given.ALE, 100_000));
    }

    @Test
    void is_lived_from_acceptance_to_closing() {
        assertThat(status()).isEqualTo("ESTABLISHED");
        assertThat(status(new GrantAccepted(id))).isEqualTo("ACCEPTED");
        assertThat(status(new PaymentReleased(id, 1, 50_000, "carl"))).isEqualTo("ACTIVE");
        JsonNode paid = after(new PaymentConfirmed(id, 1, 50_000, DAY, "OCR 17"));
        assertThat(paid.at("/paidSek").longValue()).isEqualTo(50_000);
        assertThat(paid.at("/payments/0/reference").stringValue()).isEqualTo("OCR 17");
        assertThat(status(reported(end, ReportKind.FINAL))).isEqualTo("REPORTED");
        assertThat(status(
                        new ReportApproved(id, end, ReportKind.FINAL, 40_000, null, "approver"),
                        new GrantSettled(id, 40_000)))
                .isEqualTo("REPAYMENT_DUE");
        assertThat(status(
                        new RepaymentDemanded(id, 10_000, RepaymentGround.UNUSED_OR_MISUSED, DAY, "Skäl", "demander")))
                .isEqualTo("REPAYMENT_DUE");
        assertThat(status(new RepaymentWaived(id, 1_000, "Litet belopp"))).isEqualTo("REPAYMENT_DUE");
        JsonNode repaid = after(new RepaymentRecorded(id, 9_000, DAY, "OCR 18", null, "recorder"));
        assertThat(repaid.at("/status").stringValue()).isEqualTo("REPORTED");
        assertThat(repaid.at("/outstandingSek").longValue()).isZero();
        assertThat(repaid.at("/repayments").size()).isEqualTo(3);
        JsonNode closed = after(new GrantClosed(id, 40_000));
        assertThat(closed.at("/status").stringValue()).isEqualTo("CLOSED");
        assertThat(closed.at("/settledAmountSek").longValue()).isEqualTo(40_000);
        assertThat(closed.at("/waivedSek").longValue()).isEqualTo(1_000);
        assertThat(closed.at("/repaidSek").longValue()).isEqualTo(9_000);
    }

    @Test
    void asks_for_nothing_more_when_refused() {
        JsonNode refused = after(new GrantRefused(id, "Projektet ställdes in"));

        assertThat(refused.at("/status").stringValue()).isEqualTo("REFUSED");
        assertThat(refused.at("/reports/0/state").stringValue()).isEqualTo("lapsed");
    }

    @Test
    void owes_what_was_paid_when_revoked() {
        assertThat(status(
                        new PaymentReleased(id, 1, 50_000, "carl"),
                        new PaymentConfirmed(id, 1, 50_000, DAY, "OCR 17"),
                        new GrantRevoked(id, "Omprövning")))
                .isEqualTo("REPAYMENT_DUE");
        assertThat(status(new RepaymentRecorded(id, 50_000, DAY, "OCR 18", null, "recorder")))
                .isEqualTo("CLOSED");
    }

    @Test
    void owes_what_is_on_its_way_when_revoked() {
        JsonNode revoked = after(new PaymentReleased(id, 1, 50_000, "carl"), new GrantRevoked(id, "Omprövning"));

        assertThat(revoked.at("/status").stringValue()).isEqualTo("REPAYMENT_DUE");
        assertThat(revoked.at("/amountSek").longValue()).isZero();
        assertThat(revoked.at("/grantedAmountSek").longValue()).isZero();
        assertThat(revoked.at("/decidedAmountSek").longValue()).isEqualTo(100_000);
        assertThat(revoked.at("/entitledSek").longValue()).isZero();
        assertThat(revoked.at("/settledAmountSek").isNull()).isTrue();
    }

    @Test
    void does_not_owe_again_what_was_waived() {
        after(
                new PaymentReleased(id, 1, 50_000, "carl"),
                new PaymentConfirmed(id, 1, 50_000, DAY, "OCR 17"),
                new RepaymentDemanded(id, 10_000, RepaymentGround.UNUSED_OR_MISUSED, DAY, "Skäl", "demander"));
        assertThat(status(new RepaymentWaived(id, 10_000, "Skäligt"))).isEqualTo("ACTIVE");
        JsonNode settled = after(
                reported(end, ReportKind.FINAL),
                new ReportApproved(id, end, ReportKind.FINAL, 45_000, null, "approver"),
                new GrantSettled(id, 45_000));
        assertThat(settled.at("/status").stringValue()).isEqualTo("REPORTED");
        assertThat(settled.at("/settledAmountSek").longValue()).isEqualTo(45_000);
        assertThat(settled.at("/waivedSek").longValue()).isEqualTo(10_000);
    }

    @Test
    void is_not_reported_while_the_final_report_is_sent_back() {
        after(new PaymentReleased(id, 1, 50_000, "carl"), reported(end, ReportKind.FINAL));
        assertThat(status(new ReportCompletionRequested(id, end, List.of("verifikat"), DAY)))
                .isEqualTo("ACTIVE");
        assertThat(status(reported(end, ReportKind.FINAL))).isEqualTo("REPORTED");
    }

    @Test
    void may_grow_longer_than_any_event() {
        String summary = "å".repeat(100_000);
        for (int i = 0; i < 12; i++) {
            RELAY.send(
                    id,
                    new OutcomeReported(
                            id,
                            UUID.randomUUID(),
                            ReportKind.PROGRESS,
                            null,
                            DAY,
                            DAY,
                            List.of(),
                            summary,
                            GoalFulfilment.FULLY,
                            List.of(),
                            "applicant"));
        }
        RELAY.send(id, new GrantAccepted(id));

        var answer = SERVICE.get("/api/grants/%s", id).after(RELAY.position()).answer();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSizeGreaterThan(1_200_000).contains("\"status\":\"ACCEPTED\"");
        assertThat(SERVICE.get("/api/grants?callId=%s", call)
                        .header("Accept", "text/csv")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void works_approved_changes_into_the_award() {
        UUID longer = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        LocalDate newEnd = LocalDate.parse("2021-12-31");
        JsonNode shown = after(
                new ChangeRequested(id, longer, "Förlängning", newEnd, 90_000L, null, null, "applicant"),
                new ChangeRequested(
                        id, other, "Mer lokaler", null, null, List.of(new BudgetLine("Lokaler", 1)), null, "applicant"),
                new ChangeApproved(id, longer, "Skäligt"),
                new GrantAmountChanged(
                        id,
                        90_000,
                        List.of(new Instalment(50_000, DAY, false, null), new Instalment(40_000, DAY, true, null)),
                        "Förlängning",
                        "decider"),
                new ChangeRejected(id, other, "Nej"));

        assertThat(shown.at("/projectEnd").stringValue()).isEqualTo("2021-12-31");
        assertThat(shown.at("/amountSek").longValue()).isEqualTo(90_000);
        assertThat(shown.at("/instalments/1/amountSek").longValue()).isEqualTo(40_000);
        assertThat(shown.at("/budgetLines/0/item").stringValue()).isEqualTo("Personal");
        assertThat(shown.at("/changes/0/state").stringValue()).isEqualTo("APPROVED");
        assertThat(shown.at("/changes/1/state").stringValue()).isEqualTo("REJECTED");
    }

    @Test
    void keeps_released_instalments_when_the_plan_changes() {
        JsonNode shown = after(
                new PaymentReleased(id, 1, 50_000, "carl"),
                new GrantAmountChanged(
                        id,
                        60_000,
                        List.of(new Instalment(1, DAY, false, null), new Instalment(10_000, DAY, true, null)),
                        "Omprövning",
                        "decider"));

        assertThat(shown.at("/instalments/0/amountSek").longValue()).isEqualTo(50_000);
        assertThat(shown.at("/instalments/0/released").booleanValue()).isTrue();
        assertThat(shown.at("/instalments/1/amountSek").longValue()).isEqualTo(10_000);
    }

    @Test
    void takes_a_report_for_the_one_of_its_kind_that_is_due_first() {
        UUID two = UUID.randomUUID();
        GrantEstablished plan = Given.established(two, application, call, Given.ALE, 1);
        RELAY.send(
                two,
                new GrantEstablished(
                        two,
                        application,
                        call,
                        plan.track(),
                        plan.applicant(),
                        plan.submittedBy(),
                        plan.projectTitle(),
                        plan.projectStart(),
                        plan.projectEnd(),
                        plan.budgetLines(),
                        plan.amountSek(),
                        plan.conditions(),
                        plan.instalments(),
                        List.of(
                                new PlannedReport(ReportKind.PROGRESS, DAY.plusYears(1)),
                                new PlannedReport(ReportKind.PROGRESS, DAY)),
                        plan.decidedBy(),
                        null));
        long last = RELAY.send(two, reported(progress, ReportKind.PROGRESS));

        JsonNode reports = SERVICE.get("/api/grants/%s", two).after(last).ok().at("/reports");

        assertThat(reports.at("/0/state").stringValue()).isEqualTo("due");
        assertThat(reports.at("/1/state").stringValue()).isEqualTo("received");
    }

    @Test
    void owes_what_was_paid_above_the_settlement_whatever_was_waived_of_a_smaller_demand() {
        assertThat(status(
                        new PaymentReleased(id, 1, 50_000, "carl"),
                        new PaymentConfirmed(id, 1, 50_000, DAY, "OCR 17"),
                        reported(end, ReportKind.FINAL),
                        new ReportApproved(id, end, ReportKind.FINAL, 40_000, null, "approver"),
                        new RepaymentDemanded(id, 5_000, RepaymentGround.NOT_REPORTED, DAY, "Skäl", "demander"),
                        new RepaymentWaived(id, 5_000, "Litet belopp")))
                .isEqualTo("REPAYMENT_DUE");
    }

    @Test
    void m4_shows_a_payment_that_was_returned_and_made_again_once_in_every_sum() {
        JsonNode paid = after(
                new PaymentReleased(id, 1, 50_000, "carl"),
                new PaymentConfirmed(id, 1, 50_000, DAY, "OCR 17"),
                new PaymentReturned(id, 1, 50_000, DAY.plusDays(2), "OCR 18", "Fel konto", "carla"));
        assertThat(paid.at("/paidSek").longValue()).isZero();
        assertThat(paid.at("/payments").size()).isZero();
        assertThat(paid.at("/undonePayments/0/kind").stringValue()).isEqualTo("RETURNED");

        JsonNode again =
                after(new PaymentReleased(id, 1, 50_000, "carl"), new PaymentConfirmed(id, 1, 50_000, DAY, "OCR 19"));
        assertThat(again.at("/paidSek").longValue()).isEqualTo(50_000);
        assertThat(again.at("/releasedSek").longValue()).isEqualTo(50_000);
        assertThat(again.at("/payments").size()).isEqualTo(1);
        assertThat(again.at("/payments/0/reference").stringValue()).isEqualTo("OCR 19");
    }

    @Test
    void is_on_hold_until_payments_are_resumed() {
        assertThat(after(new PaymentsHeld(id, "Utredning")).at("/onHold").booleanValue())
                .isTrue();
        assertThat(after(new PaymentsResumed(id, "Klart")).at("/onHold").booleanValue())
                .isFalse();
    }

    @Test
    void shows_what_was_released_beside_what_was_planned() {
        JsonNode shown = after(new PaymentReleased(id, 1, 30_000, "carl"));

        assertThat(shown.at("/instalments/0/amountSek").longValue()).isEqualTo(30_000);
        assertThat(shown.at("/instalments/0/plannedSek").longValue()).isEqualTo(50_000);
        assertThat(shown.at("/instalments/1/report").intValue()).isEqualTo(1);
    }

    @Test
    void lies_before_reporting_tools_without_a_single_person() {
        after(everythingThatNamesAPerson());
        String staff =
                SERVICE.get("/api/grants/%s", id).as("a", "AUDITOR").answer().body();
        String tool = SERVICE.get("/api/grants/%s", id)
                .as("tool", "REPORTER")
                .answer()
                .body();
        String list = SERVICE.get("/api/grants?callId=%s", call)
                .as("tool", "REPORTER")
                .header("Accept", "text/csv")
                .answer()
                .body();

        for (String person : PERSONS) {
            assertThat(staff).contains(person);
            assertThat(tool).doesNotContain(person);
            assertThat(list).doesNotContain(person);
        }
    }

    @Test
    void keeps_from_the_recipient_what_was_noted_when_reports_were_examined() {
        RELAY.send(application, Given.submitted(application, call, Given.ALE, 100_000));
        after(everythingThatNamesAPerson());
        JsonNode own = SERVICE.get("/api/grants/%s", id)
                .as("applicant-999900-0012", "APPLICANT")
                .after(RELAY.position())
                .ok()
                .at("/reports/0");
        JsonNode staff = SERVICE.get("/api/grants/%s", id).ok().at("/reports/0");

        assertThat(staff.at("/review/findings").stringValue()).isEqualTo("Inga fel");
        assertThat(own.at("/state").stringValue()).isEqualTo("approved");
        for (String noted : List.of("review", "selectedForReview", "note")) {
            assertThat(staff.get(noted).isNull()).isFalse();
            assertThat(own.get(noted).isNull()).as(noted).isTrue();
        }
    }

    private Event[] everythingThatNamesAPerson() {
        return new Event[] {
            new PaymentReleased(id, 1, 50_000, "person-releases"),
            new PaymentConfirmed(id, 1, 50_000, DAY, "OCR 17"),
            new PaymentReturned(id, 1, 50_000, DAY, "OCR 18", "Fel konto", "person-returns"),
            new PaymentReleased(id, 1, 50_000, "person-releases"),
            new PaymentConfirmed(id, 1, 50_000, DAY, "OCR 19"),
            new ChangeRequested(id, progress, "Mer tid", Given.END, null, null, null, "person-requests"),
            reported(progress, ReportKind.PROGRESS),
            new ReportSelectedForReview(id, progress, ReviewGround.RANDOM, 3),
            new ReportReviewed(id, progress, "Inga fel", "person-reviews"),
            new ReportApproved(id, progress, ReportKind.PROGRESS, 5, "Bra", "person-approves"),
            new ReportWaived(id, 2, "Kom aldrig", "person-waives"),
            new RepaymentDemanded(id, 9, RepaymentGround.NOT_REPORTED, DAY, "Skäl", "person-demands"),
            new RepaymentRecorded(id, 9, DAY, "OCR 20", null, "person-records")
        };
    }

    private OutcomeReported reported(UUID report, ReportKind kind) {
        return new OutcomeReported(
                id,
                report,
                kind,
                null,
                Given.START,
                Given.END,
                List.of(new BudgetLine("Personal", 40_000)),
                "Vi gjorde det",
                GoalFulfilment.LARGELY,
                List.of(new Indicator(
                        IndicatorArea.HOUSING, "Trångbodda", "st", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE)),
                "person-reports");
    }

    private String status(Event... events) {
        return after(events).at("/status").stringValue();
    }

    private JsonNode after(Event... events) {
        RELAY.send(id, events);
        return SERVICE.get("/api/grants/%s", id).after(RELAY.position()).ok();
    }
}
