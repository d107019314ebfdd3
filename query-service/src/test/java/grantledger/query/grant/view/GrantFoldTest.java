package grantledger.query.grant.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.ChangeRejected;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.DemandReduced;
import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.GrantEvent.DemandWithdrawn;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.events.GrantEvent.GrantReopened;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.InstalmentsChanged;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentCancelled;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentCorrected;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.events.GrantEvent.PaymentsResumed;
import grantledger.events.GrantEvent.RepaymentCorrected;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportDay;
import grantledger.events.GrantEvent.ReportMoved;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.GrantEvent.ReportReopened;
import grantledger.events.GrantEvent.ReportReviewed;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import grantledger.format.Envelope;
import grantledger.query.fixtures.FoldExamples;
import grantledger.query.fixtures.Given;
import grantledger.query.grant.reporting.Place;
import grantledger.query.grant.reporting.Report;
import grantledger.query.grant.reporting.ReportState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GrantFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2021-01-15");

    private static final LocalDate LATER = LocalDate.parse("2022-02-02");

    private final UUID id = UUID.randomUUID();
    private final UUID change = UUID.randomUUID();
    private final UUID report = UUID.randomUUID();
    private final GrantEstablished established =
            Given.established(id, UUID.randomUUID(), UUID.randomUUID(), Given.ALE, 1_000);
    private final GrantEvent accepted = new GrantAccepted(id);
    private final GrantEvent released = new PaymentReleased(id, 1, 500, "controller");
    private final GrantEvent paid = new PaymentConfirmed(id, 1, 500, DAY, "ref");
    private final GrantEvent reported = new OutcomeReported(
            id,
            report,
            ReportKind.FINAL,
            null,
            Given.START,
            Given.END,
            List.of(),
            "Klart",
            GoalFulfilment.FULLY,
            List.of(),
            "applicant");
    private final GrantEvent demanded =
            new RepaymentDemanded(id, 300, RepaymentGround.NOT_REPORTED, DAY, "Skäl", "demander");
    private final GrantEvent sentBack = new ReportCompletionRequested(id, report, List.of("kvitton"), LATER);
    private final FoldExamples<GrantView, GrantEvent> examples = new FoldExamples<>(GrantView.VIEW);

    @TestFactory
    Stream<DynamicTest> each_event_changes_the_grant() {
        beginning();
        payments();
        changes();
        reports();
        plansOfReports();
        demands();
        repayments();
        endings();
        secondLives();
        return examples.tests();
    }

    private void beginning() {
        examples.after(then(), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.ESTABLISHED);
                    assertThat(grant.award().establishedAt()).isEqualTo(FoldExamples.at(1));
                    assertThat(grant.award().decidedAmountSek()).isEqualTo(1_000);
                    assertThat(grant.payments().instalments())
                            .extracting(PlannedInstalment::amountSek, PlannedInstalment::report)
                            .containsExactly(tuple(500L, null), tuple(500L, 1));
                    assertThat(grant.payments().hold()).isNull();
                    assertThat(grant.reports()).extracting(Report::state).containsOnly(ReportState.DUE);
                    assertThat(grant.figures().amountSek()).isEqualTo(1_000);
                    assertThat(grant.figures().settledAmountSek()).isNull();
                })
                .after(then(accepted), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.ACCEPTED);
                    assertThat(grant.acceptedAt()).isEqualTo(FoldExamples.at(2));
                })
                .after(then(new GrantRefused(id, "Nej tack")), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.REFUSED);
                    assertThat(grant.ending())
                            .isEqualTo(new Ending(Ending.Kind.REFUSED, "Nej tack", FoldExamples.at(2)));
                    assertThat(grant.reports()).extracting(Report::state).containsOnly(ReportState.LAPSED);
                    assertThat(grant.figures().amountSek()).isZero();
                    assertThat(grant.award().decidedAmountSek()).isEqualTo(1_000);
                });
    }

    private void payments() {
        examples.after(then(accepted, released), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.ACTIVE);
                    assertThat(first(grant).releasedBy()).isEqualTo("controller");
                    assertThat(grant.figures().releasedSek()).isEqualTo(500);
                    assertThat(grant.figures().paidSek()).isZero();
                })
                .after(then(accepted, new PaymentReleased(id, 1, 400, "controller"), paid), grant -> {
                    assertThat(first(grant).amountSek()).as("what was paid").isEqualTo(500);
                    assertThat(first(grant).plannedSek()).isEqualTo(500);
                })
                .after(then(accepted, released, paid), grant -> {
                    assertThat(first(grant).paidOn()).isEqualTo(DAY);
                    assertThat(grant.payments().instalments().getLast().released())
                            .isFalse();
                    assertThat(grant.figures().paidSek()).isEqualTo(500);
                })
                .after(then(accepted, released, new PaymentCancelled(id, 1, 500, "Fel konto")), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.ACCEPTED);
                    assertThat(first(grant).released()).isFalse();
                    assertThat(grant.figures().releasedSek()).isZero();
                    assertThat(grant.payments().undone())
                            .extracting(UndonePayment::kind, UndonePayment::amountSek, UndonePayment::undoneBy)
                            .containsExactly(tuple(UndonePayment.Kind.CANCELLED, 500L, FoldExamples.ACTOR));
                })
                .after(then(released, paid, returned()), grant -> {
                    assertThat(first(grant).paidOn()).isNull();
                    assertThat(first(grant).released()).isFalse();
                    assertThat(grant.figures().paidSek()).isZero();
                    assertThat(grant.payments().undone())
                            .containsExactly(new UndonePayment(
                                    1,
                                    UndonePayment.Kind.RETURNED,
                                    500,
                                    DAY,
                                    "retur",
                                    "Fel konto",
                                    "recorder",
                                    FoldExamples.at(4)));
                })
                .after(then(released, paid, returned(), released, paid), grant -> {
                    assertThat(first(grant).paidOn()).isEqualTo(DAY);
                    assertThat(grant.figures().paidSek())
                            .as("M4: once in every sum")
                            .isEqualTo(500);
                    assertThat(grant.figures().releasedSek()).isEqualTo(500);
                })
                .after(then(released, paid, new PaymentCorrected(id, 1, LATER, "ref 2", "Skrivfel")), grant -> {
                    assertThat(first(grant).paidOn()).isEqualTo(LATER);
                    assertThat(first(grant).reference()).isEqualTo("ref 2");
                    assertThat(grant.figures().paidSek()).isEqualTo(500);
                })
                .after(
                        then(accepted, new PaymentsHeld(id, "Utredning")),
                        grant -> assertThat(grant.payments().hold())
                                .isEqualTo(new Hold("Utredning", FoldExamples.ACTOR, FoldExamples.at(3))))
                .after(
                        then(accepted, new PaymentsHeld(id, "Utredning"), new PaymentsResumed(id, "Klart")),
                        grant -> assertThat(grant.payments().hold()).isNull())
                .after(then(released, changedPlan()), grant -> {
                    assertThat(grant.payments().instalments())
                            .extracting(
                                    PlannedInstalment::amountSek,
                                    PlannedInstalment::plannedSek,
                                    PlannedInstalment::released,
                                    PlannedInstalment::report)
                            .containsExactly(
                                    tuple(500L, 600L, true, null),
                                    tuple(300L, 300L, false, 2),
                                    tuple(100L, 100L, false, null));
                    assertThat(grant.figures().amountSek()).isEqualTo(1_000);
                });
    }

    private void changes() {
        var requested = new ChangeRequested(
                id,
                change,
                "Mer tid",
                DAY,
                null,
                List.of(new BudgetLine("Resor", 1_000)),
                List.of(new ReportDay(2, LATER)),
                "applicant");
        examples.after(then(requested), grant -> {
                    assertThat(grant.changes())
                            .extracting(Change::state, Change::requestedBy)
                            .containsExactly(tuple(Change.State.REQUESTED, "applicant"));
                    assertThat(grant.award().projectEnd()).isEqualTo(Given.END);
                    assertThat(place(grant, 2).movedTo()).isNull();
                })
                .after(then(requested, new ChangeApproved(id, change, "Rimligt")), grant -> {
                    assertThat(grant.award().projectEnd()).isEqualTo(DAY);
                    assertThat(grant.award().budgetLines()).containsExactly(new BudgetLine("Resor", 1_000));
                    assertThat(place(grant, 2).movedTo()).as("R7").isEqualTo(LATER);
                    assertThat(grant.changes())
                            .extracting(Change::state, Change::decidedBy, Change::decidedAt)
                            .containsExactly(tuple(Change.State.APPROVED, FoldExamples.ACTOR, FoldExamples.at(3)));
                })
                .after(then(requested, new ChangeRejected(id, change, "Nej")), grant -> {
                    assertThat(grant.changes()).extracting(Change::state).containsExactly(Change.State.REJECTED);
                    assertThat(grant.award().projectEnd()).isEqualTo(Given.END);
                })
                .after(
                        then(
                                released,
                                new GrantAmountChanged(
                                        id, 700, List.of(instalment(9), instalment(200)), "Dom", "court")),
                        grant -> {
                            assertThat(grant.figures().amountSek()).isEqualTo(700);
                            assertThat(grant.award().decidedAmountSek()).isEqualTo(700);
                            assertThat(grant.payments().instalments())
                                    .as("what has been released stays")
                                    .extracting(PlannedInstalment::amountSek)
                                    .containsExactly(500L, 200L);
                        });
    }

    private void reports() {
        examples.after(then(reported), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.REPORTED);
                    assertThat(grant.reports())
                            .extracting(Report::state)
                            .containsExactly(ReportState.DUE, ReportState.RECEIVED);
                    assertThat(last(grant).receivedAt()).isEqualTo(FoldExamples.at(2));
                    assertThat(last(grant).reportedBy()).isEqualTo("applicant");
                })
                .after(
                        then(reported, new ReportSelectedForReview(id, report, ReviewGround.RISK, 3)),
                        grant -> assertThat(last(grant).selected()).isEqualTo(ReviewGround.RISK))
                .after(
                        then(reported, new ReportReviewed(id, report, "Inga fel", "reviewer")),
                        grant -> assertThat(last(grant).review())
                                .isEqualTo(new Report.Review("Inga fel", "reviewer", FoldExamples.at(3))))
                .after(then(reported, sentBack), grant -> {
                    assertThat(last(grant).state()).isEqualTo(ReportState.COMPLETION_REQUESTED);
                    assertThat(last(grant).verdict())
                            .isEqualTo(new Report.Verdict.Incomplete(List.of("kvitton"), false));
                    assertThat(last(grant).completeOn()).isEqualTo(LATER);
                    assertThat(grant.status()).as("has to come in again").isEqualTo(GrantStatus.ESTABLISHED);
                })
                .after(then(reported, sentBack, new ReportOverdue(id, 2, ReportKind.FINAL, LATER)), grant -> {
                    assertThat(last(grant).state()).as("R2").isEqualTo(ReportState.OVERDUE);
                    assertThat(last(grant).completeOn()).isEqualTo(LATER);
                    assertThat(grant.status()).isEqualTo(GrantStatus.ESTABLISHED);
                })
                .after(then(reported, sentBack, reported), grant -> {
                    assertThat(last(grant).state()).isEqualTo(ReportState.RECEIVED);
                    assertThat(last(grant).completeOn()).isEqualTo(LATER);
                })
                .after(then(reported, approved()), grant -> {
                    assertThat(last(grant).state()).isEqualTo(ReportState.APPROVED);
                    assertThat(last(grant).verdict())
                            .isEqualTo(new Report.Verdict.Approved(900L, "Bra", "approver", FoldExamples.at(3)));
                    assertThat(grant.figures().settledAmountSek()).isEqualTo(900);
                })
                .after(then(reported, approved(), new ReportReopened(id, report, "Fel kostnad")), grant -> {
                    assertThat(last(grant).state()).isEqualTo(ReportState.RECEIVED);
                    assertThat(grant.figures().settledAmountSek()).isNull();
                    assertThat(grant.status()).isEqualTo(GrantStatus.REPORTED);
                });
    }

    private void plansOfReports() {
        GrantEvent overdue = new ReportOverdue(id, 1, ReportKind.PROGRESS, DAY);
        GrantEvent waived = new ReportWaived(id, 1, "Kom aldrig", "decider");
        GrantEvent second = new OutcomeReported(
                id,
                report,
                ReportKind.FINAL,
                2,
                Given.START,
                Given.END,
                List.of(),
                "Klart",
                GoalFulfilment.FULLY,
                List.of(),
                "applicant");
        examples.after(
                        then(overdue),
                        grant -> assertThat(grant.reports())
                                .extracting(Report::state)
                                .containsExactly(ReportState.OVERDUE, ReportState.DUE))
                .after(then(overdue, new ReportMoved(id, 1, LATER, "Sjukdom")), grant -> {
                    assertThat(grant.reports()).extracting(Report::state).containsOnly(ReportState.DUE);
                    assertThat(place(grant, 1).movedTo()).isEqualTo(LATER);
                    assertThat(place(grant, 1).plannedOn()).isEqualTo(LocalDate.parse("2021-02-28"));
                })
                .after(
                        then(
                                reported,
                                sentBack,
                                new ReportOverdue(id, 2, ReportKind.FINAL, LATER),
                                new ReportMoved(id, 2, LATER.plusDays(1), "Sjukdom")),
                        grant -> {
                            assertThat(last(grant).state()).isEqualTo(ReportState.COMPLETION_REQUESTED);
                            assertThat(last(grant).completeOn()).isEqualTo(LATER.plusDays(1));
                        })
                .after(then(overdue, waived), grant -> {
                    assertThat(grant.reports())
                            .extracting(Report::state)
                            .containsExactly(ReportState.WAIVED, ReportState.DUE);
                    assertThat(place(grant, 1).waiver())
                            .isEqualTo(new Place.Waiver("Kom aldrig", "decider", FoldExamples.at(3)));
                })
                .after(
                        then(reported, sentBack, new ReportWaived(id, 2, "Kom aldrig", "decider")),
                        grant -> assertThat(last(grant).state()).isEqualTo(ReportState.WAIVED))
                .after(
                        then(waived, overdue, new GrantClosed(id, 0)),
                        grant -> assertThat(grant.reports())
                                .as("one that is waived neither comes late nor lapses")
                                .extracting(Report::state)
                                .containsExactly(ReportState.WAIVED, ReportState.LAPSED))
                .after(
                        then(second),
                        grant -> assertThat(grant.reports())
                                .extracting(Report::state)
                                .containsExactly(ReportState.DUE, ReportState.RECEIVED));
    }

    private void demands() {
        examples.after(
                        then(released, new GrantSettled(id, 400)),
                        grant -> assertThat(grant.figures().settledAmountSek())
                                .as("computed from the facts, not read")
                                .isNull())
                .after(then(released, paid, demanded), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.REPAYMENT_DUE);
                    assertThat(grant.figures().outstandingSek()).isEqualTo(300);
                    assertThat(grant.repayments())
                            .containsExactly(new Repayment.Demanded(
                                    300, RepaymentGround.NOT_REPORTED, DAY, "Skäl", "demander", FoldExamples.at(4)));
                })
                .after(then(released, paid, demanded, new DemandWithdrawn(id, 300, "Fel krav")), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.ACTIVE);
                    assertThat(grant.figures().entitledSek()).isEqualTo(1_000);
                    assertThat(grant.repayments().getLast())
                            .isEqualTo(
                                    new Repayment.Withdrawn(300, "Fel krav", FoldExamples.ACTOR, FoldExamples.at(5)));
                })
                .after(
                        then(
                                released,
                                paid,
                                demanded,
                                new DemandReduced(id, 100, DemandReductionGround.PAYMENT_RETURNED)),
                        grant -> {
                            assertThat(grant.figures().outstandingSek()).isEqualTo(200);
                            assertThat(grant.repayments().getLast())
                                    .isEqualTo(new Repayment.Reduced(
                                            100, DemandReductionGround.PAYMENT_RETURNED, FoldExamples.at(5)));
                        })
                .after(then(released, paid, demanded, new RepaymentWaived(id, 100, "Sjukdom")), grant -> {
                    assertThat(grant.figures().waivedSek()).isEqualTo(100);
                    assertThat(grant.figures().outstandingSek()).isEqualTo(200);
                    assertThat(grant.repayments().getLast())
                            .isEqualTo(new Repayment.Waived(100, "Sjukdom", FoldExamples.ACTOR, FoldExamples.at(5)));
                });
    }

    private void repayments() {
        GrantEvent repaid = new RepaymentRecorded(id, 300, DAY, "ref", 7L, "recorder");
        examples.after(then(released, paid, demanded, repaid), grant -> {
                    assertThat(grant.figures().repaidSek())
                            .as("without the interest")
                            .isEqualTo(300);
                    assertThat(grant.status()).isEqualTo(GrantStatus.ACTIVE);
                    assertThat(grant.repayments().getLast())
                            .isEqualTo(new Repayment.Recorded(
                                    1, 300, DAY, "ref", 7L, "recorder", FoldExamples.at(5), null));
                })
                .after(
                        then(
                                released,
                                paid,
                                repaid,
                                repaid,
                                new RepaymentCorrected(id, 2, 200, LATER, "ref 2", "Skrivfel")),
                        grant -> {
                            assertThat(grant.figures().repaidSek()).isEqualTo(500);
                            assertThat(grant.repayments().getLast())
                                    .isEqualTo(new Repayment.Recorded(
                                            2,
                                            200,
                                            LATER,
                                            "ref 2",
                                            7L,
                                            "recorder",
                                            FoldExamples.at(5),
                                            new Repayment.Correction(
                                                    "Skrivfel", FoldExamples.ACTOR, FoldExamples.at(6))));
                        });
    }

    private void endings() {
        examples.after(then(released, new GrantRevoked(id, "Missbruk")), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.REPAYMENT_DUE);
                    assertThat(grant.figures().amountSek()).isZero();
                    assertThat(grant.ending().kind()).isEqualTo(Ending.Kind.REVOKED);
                })
                .after(
                        then(new GrantRevoked(id, "Missbruk")),
                        grant ->
                                assertThat(grant.status()).as("nothing is owed").isEqualTo(GrantStatus.CLOSED))
                .after(then(released, paid, reported, approved(), new GrantClosed(id, 900)), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.CLOSED);
                    assertThat(grant.ending()).isEqualTo(new Ending(Ending.Kind.CLOSED, null, FoldExamples.at(6)));
                    assertThat(grant.figures().settledAmountSek()).isEqualTo(900);
                });
    }

    private void secondLives() {
        GrantEvent revoked = new GrantRevoked(id, "Missbruk");
        GrantEvent closed = new GrantClosed(id, 0);
        GrantEvent reopened = new GrantReopened(id, "Stängdes av misstag");
        examples.after(then(accepted, released, paid, closed, reopened), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.ACTIVE);
                    assertThat(grant.ending()).isNull();
                    assertThat(grant.figures().settledAmountSek()).isNull();
                    assertThat(grant.reports()).extracting(Report::state).containsOnly(ReportState.DUE);
                })
                .after(then(accepted, revoked, closed, reopened), grant -> {
                    assertThat(grant.ending().kind()).as("as before").isEqualTo(Ending.Kind.REVOKED);
                    assertThat(grant.reports()).extracting(Report::state).containsOnly(ReportState.LAPSED);
                })
                .after(
                        then(
                                accepted,
                                revoked,
                                closed,
                                new GrantReinstated(id, 800, List.of(instalment(800)), "Dom", "court")),
                        grant -> {
                            assertThat(grant.status()).isEqualTo(GrantStatus.ACCEPTED);
                            assertThat(grant.ending()).isNull();
                            assertThat(grant.figures().amountSek()).isEqualTo(800);
                            assertThat(grant.award().decidedAmountSek()).isEqualTo(800);
                            assertThat(grant.payments().instalments())
                                    .extracting(PlannedInstalment::amountSek)
                                    .containsExactly(800L);
                            assertThat(grant.reports())
                                    .extracting(Report::state)
                                    .containsOnly(ReportState.DUE);
                        });
    }

    @Test
    void an_approved_change_of_the_amount_is_no_decision_on_the_grant() {
        GrantView before = GrantFold.after(null, established, by("grant-funds"));
        GrantEvent lowered = new GrantAmountChanged(id, 700, List.of(instalment(700)), "Mindre", "officer");
        GrantView changed = GrantFold.after(before, lowered, by("approve-change"));
        GrantView reconsidered = GrantFold.after(before, lowered, by("reconsider-decision"));

        assertThat(changed.figures().amountSek()).isEqualTo(700);
        assertThat(changed.award().decidedAmountSek()).isEqualTo(1_000);
        assertThat(reconsidered.award().decidedAmountSek()).isEqualTo(700);
    }

    private static Envelope by(String command) {
        return new Envelope(
                1,
                new UUID(0, 1),
                1,
                new UUID(0, 1),
                "Some",
                1,
                FoldExamples.at(1),
                FoldExamples.at(1),
                "a",
                command,
                new UUID(0, 1));
    }

    private GrantEvent approved() {
        return new ReportApproved(id, report, ReportKind.FINAL, 900, "Bra", "approver");
    }

    private GrantEvent returned() {
        return new PaymentReturned(id, 1, 500, DAY, "retur", "Fel konto", "recorder");
    }

    private GrantEvent changedPlan() {
        return new InstalmentsChanged(
                id,
                List.of(instalment(600), new Instalment(300, DAY, true, 2), instalment(100)),
                "Annan takt",
                "decider");
    }

    private static PlannedInstalment first(GrantView grant) {
        return grant.payments().instalments().getFirst();
    }

    private static Place place(GrantView grant, int number) {
        return grant.reports().get(number - 1).place();
    }

    private static Report.Received last(GrantView grant) {
        return (Report.Received) grant.reports().getLast();
    }

    private static Instalment instalment(long amountSek) {
        return new Instalment(amountSek, DAY, false, null);
    }

    private List<GrantEvent> then(GrantEvent... more) {
        return Stream.concat(Stream.of(established), Stream.of(more)).toList();
    }
}
