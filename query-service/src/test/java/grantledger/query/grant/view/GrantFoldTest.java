package grantledger.query.grant.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent;
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
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import grantledger.query.fixtures.FoldExamples;
import grantledger.query.fixtures.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GrantFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2021-01-15");

    private final UUID id = UUID.randomUUID();
    private final UUID change = UUID.randomUUID();
    private final UUID report = UUID.randomUUID();
    private final GrantEstablished established =
            Given.established(id, UUID.randomUUID(), UUID.randomUUID(), Given.ALE, 1_000);
    private final GrantEvent accepted = new GrantAccepted(id);
    private final GrantEvent released = new PaymentReleased(id, 1, 500, "controller");
    private final GrantEvent reported = new OutcomeReported(id, report, ReportKind.FINAL, null, Given.START, Given.END, List.of(), "Klart", GoalFulfilment.FULLY, List.of(), "applicant");
    private final GrantEvent demanded = new RepaymentDemanded(id, 300, RepaymentGround.NOT_REPORTED, DAY, "Skäl", "demander");
    private final FoldExamples<GrantView, GrantEvent> examples = new FoldExamples<>(GrantView.VIEW);

    @TestFactory
    Stream<DynamicTest> each_event_changes_the_grant() {
        beginning();
        payments();
        changes();
        reports();
        repayments();
        endings();
        return examples.tests();
    }

    private void beginning() {
        examples.after(then(), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.ESTABLISHED);
                    assertThat(grant.award().establishedAt()).isEqualTo(FoldExamples.at(1));
                    assertThat(grant.instalments())
                            .extracting(PlannedInstalment::amountSek)
                            .containsExactly(500L, 500L);
                    assertThat(grant.reports()).extracting(Report::state).containsOnly(ReportState.DUE);
                    assertThat(grant.money()).isEqualTo(Money.NONE);
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
                });
    }

    private void payments() {
        examples.after(then(accepted, released), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.ACTIVE);
                    assertThat(grant.instalments().getFirst().releasedBy()).isEqualTo("controller");
                    assertThat(grant.money().paidSek()).isZero();
                })
                .after(then(accepted, released, new PaymentConfirmed(id, 1, 500, DAY, "ref")), grant -> {
                    assertThat(grant.instalments().getFirst().paidOn()).isEqualTo(DAY);
                    assertThat(grant.instalments().getLast().released()).isFalse();
                    assertThat(grant.money().paidSek()).isEqualTo(500);
                });
    }

    private void changes() {
        var requested = new ChangeRequested(id, change, "Mer tid", DAY, null, List.of(new BudgetLine("Resor", 1_000)), null, "applicant");
        examples.after(then(requested), grant -> {
                    assertThat(grant.changes()).extracting(Change::state).containsExactly(Change.State.REQUESTED);
                    assertThat(grant.award().projectEnd()).isEqualTo(Given.END);
                })
                .after(then(requested, new ChangeApproved(id, change, "Rimligt")), grant -> {
                    assertThat(grant.award().projectEnd()).isEqualTo(DAY);
                    assertThat(grant.award().budgetLines()).containsExactly(new BudgetLine("Resor", 1_000));
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
                            assertThat(grant.award().amountSek()).isEqualTo(700);
                            assertThat(grant.instalments())
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
                })
                .after(
                        then(reported, new ReportSelectedForReview(id, report, ReviewGround.RISK, 3)),
                        grant -> assertThat(last(grant).selected()).isEqualTo(ReviewGround.RISK))
                .after(then(reported, new ReportCompletionRequested(id, report, List.of("kvitton"), DAY)), grant -> {
                    assertThat(last(grant).state()).isEqualTo(ReportState.COMPLETION_REQUESTED);
                    assertThat(last(grant).verdict()).isEqualTo(new Report.Verdict.Incomplete(List.of("kvitton")));
                    assertThat(last(grant).place().dueOn()).isEqualTo(DAY);
                    assertThat(grant.status()).as("has to come in again").isEqualTo(GrantStatus.ESTABLISHED);
                })
                .after(then(reported, new ReportApproved(id, report, ReportKind.FINAL, 900, "Bra", "approver")), grant -> {
                    assertThat(last(grant).state()).isEqualTo(ReportState.APPROVED);
                    assertThat(last(grant).verdict())
                            .isEqualTo(new Report.Verdict.Approved(900L, "Bra", FoldExamples.at(3)));
                })
                .after(
                        then(new ReportOverdue(id, 1, ReportKind.PROGRESS, DAY)),
                        grant -> assertThat(grant.reports())
                                .extracting(Report::state)
                                .containsExactly(ReportState.OVERDUE, ReportState.DUE));
    }

    private void repayments() {
        examples.after(then(released, new GrantSettled(id, 400)), grant -> {
                    assertThat(grant.money().settledAmountSek()).isEqualTo(400);
                    assertThat(grant.status()).as("100 too much is out").isEqualTo(GrantStatus.REPAYMENT_DUE);
                })
                .after(then(released, demanded), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.REPAYMENT_DUE);
                    assertThat(grant.money().outstandingSek()).isEqualTo(300);
                    assertThat(grant.money().repayments())
                            .containsExactly(
                                    new Repayment.Demanded(300, RepaymentGround.NOT_REPORTED, DAY, FoldExamples.at(3)));
                })
                .after(then(released, demanded, new RepaymentWaived(id, 100, "Sjukdom")), grant -> {
                    assertThat(grant.money().waivedSek()).isEqualTo(100);
                    assertThat(grant.money().outstandingSek()).isEqualTo(200);
                    assertThat(grant.money().repayments().getLast())
                            .isEqualTo(new Repayment.Waived(100, "Sjukdom", FoldExamples.at(4)));
                })
                .after(then(released, demanded, new RepaymentRecorded(id, 300, DAY, "ref", null, "recorder")), grant -> {
                    assertThat(grant.money().repaidSek()).isEqualTo(300);
                    assertThat(grant.status()).isEqualTo(GrantStatus.ACTIVE);
                    assertThat(grant.money().repayments().getLast())
                            .isEqualTo(new Repayment.Recorded(300, DAY, "ref", FoldExamples.at(4)));
                });
    }

    private void endings() {
        examples.after(then(released, new GrantRevoked(id, "Missbruk")), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.REPAYMENT_DUE);
                    assertThat(grant.award().amountSek()).isZero();
                    assertThat(grant.ending().kind()).isEqualTo(Ending.Kind.REVOKED);
                })
                .after(
                        then(new GrantRevoked(id, "Missbruk")),
                        grant ->
                                assertThat(grant.status()).as("nothing is owed").isEqualTo(GrantStatus.CLOSED))
                .after(then(released, reported, new GrantClosed(id, 500)), grant -> {
                    assertThat(grant.status()).isEqualTo(GrantStatus.CLOSED);
                    assertThat(grant.ending()).isEqualTo(new Ending(Ending.Kind.CLOSED, null, FoldExamples.at(4)));
                    assertThat(grant.money().settledAmountSek()).isEqualTo(500);
                });
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
