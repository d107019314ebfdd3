package grantledger.command.lives.matters;

import grantledger.command.call.CallRule;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Refused;
import grantledger.command.grant.accepting.AcceptGrant;
import grantledger.command.grant.accepting.RefuseGrant;
import grantledger.command.grant.changing.RejectChange;
import grantledger.command.grant.closing.CloseGrant;
import grantledger.command.grant.money.Money;
import grantledger.command.grant.paying.CancelPayment;
import grantledger.command.grant.paying.ConfirmPayment;
import grantledger.command.grant.paying.ResumePayments;
import grantledger.command.grant.recovering.DemandRepayment;
import grantledger.command.grant.recovering.RecordRepayment;
import grantledger.command.grant.recovering.WaiveRepayment;
import grantledger.command.grant.recovering.WithdrawDemand;
import grantledger.command.grant.reporting.ApproveReport;
import grantledger.command.grant.reporting.RecordReportReview;
import grantledger.command.grant.reporting.ReportOutcome;
import grantledger.command.grant.reporting.WaiveReport;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.ReceivedReport;
import grantledger.command.grant.standing.Reports;
import grantledger.command.grant.standing.Stage;
import grantledger.command.lives.Persona;
import grantledger.command.values.BudgetLineInput;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The next step of a known plan to the end of a grant: money first, then reports, and at last it is closed. */
record GrantEnding(MatterLife life, Grant grant) {
    private static final Persona ANSWERS = Persona.ofEveryRole("answers", null);
    private static final Persona REPORTS = Persona.ofEveryRole("reports", null);
    private static final Persona EXAMINES = Persona.ofEveryRole("examines", null);
    private static final Persona WAIVES = Persona.ofEveryRole("waives", null);
    private static final Persona PAYS = Persona.ofEveryRole("pays", null);
    private static final Persona CLAIMS = Persona.ofEveryRole("claims", null);
    private static final Persona CLOSES = Persona.ofEveryRole("closes", null);

    static boolean isOver(Grant grant) {
        return grant.stage() == Stage.REFUSED || grant.stage() == Stage.CLOSED;
    }

    void proceed() {
        Money money = grant.money();
        if (grant.stage() == Stage.AWAITING_ANSWER) {
            does(ANSWERS, coin() ? new AcceptGrant(id()) : new RefuseGrant(id(), "Räcker inte"));
        } else if (grant.held() && grant.stage() == Stage.ACCEPTED) {
            does(PAYS, new ResumePayments(id(), "Klart"));
        } else if (money.plan().underWay()) {
            settlePayment();
        } else if (money.outstandingSek() > 0) {
            settleDemand(money.outstandingSek());
        } else if (money.tooMuchOutSek() > 0) {
            settleTooMuch(money.tooMuchOutSek());
        } else if (grant.stage() == Stage.ACCEPTED && !settleReports()) {
            settleChangeOrClose();
        } else if (grant.stage() == Stage.REVOKED) {
            does(CLOSES, new CloseGrant(id()));
        }
    }

    private void settlePayment() {
        int number = 1
                + IntStream.range(0, grant.money().plan().payments().size())
                        .filter(i -> grant.money().plan().payments().get(i).underWay())
                        .findFirst()
                        .orElseThrow();
        does(
                PAYS,
                coin() ? new CancelPayment(id(), number, "Stoppas") : new ConfirmPayment(id(), number, today(), "BG"));
    }

    /** A call whose ceiling is reached has no room for what a withdrawal or a waiver would let out again; money comes back. */
    private void settleDemand(long sek) {
        Command<?, ?> undone = coin() ? new WithdrawDemand(id(), sek, "Fel") : new WaiveRepayment(id(), sek, "Skäl");
        if (life.random().nextInt(3) == 0 || !isDone(CLAIMS, undone)) {
            does(PAYS, new RecordRepayment(id(), sek, today(), "BG", null));
        }
    }

    private boolean isDone(Persona persona, Command<?, ?> command) {
        Refused refused = life.world().does(persona, command, 99);
        if (refused != null && refused.rule() != CallRule.BUDGET_CEILING) {
            stuck(command, refused);
        }
        return refused == null;
    }

    private void stuck(Command<?, ?> command, Refused refused) {
        life.require(false, "%s: stuck, %s is refused: %s".formatted(grant, command, refused.getMessage()));
    }

    private void settleTooMuch(long sek) {
        if (coin()) {
            does(PAYS, new RecordRepayment(id(), sek, today(), "BG", null));
        } else {
            does(PAYS, new DemandRepayment(id(), sek, RepaymentGround.WRONG_BASIS, today(), null));
        }
    }

    /** @return whether there was something to do about a report */
    private boolean settleReports() {
        Reports reports = grant.reports();
        Optional<ReceivedReport> unexamined = reports.received().stream()
                .filter(report -> !report.approved() && !isWaived(report))
                .findFirst();
        Optional<Integer> owed = reports.plan()
                .numbers()
                .filter(number -> !reports.isDone(number))
                .boxed()
                .findFirst();
        unexamined.ifPresentOrElse(this::examine, () -> owed.ifPresent(this::reportOrWaive));
        return unexamined.isPresent() || owed.isPresent();
    }

    private boolean isWaived(ReceivedReport report) {
        return report.planned() != null
                && grant.reports().plan().report(report.planned()).waived();
    }

    private void examine(ReceivedReport report) {
        if (report.planned() != null && coin()) {
            does(WAIVES, new WaiveReport(id(), report.planned(), "Behövs inte"));
        } else if (report.sentBack()) {
            report(report.kind(), report.planned());
        } else if (report.drawn() && !report.reviewed()) {
            does(EXAMINES, new RecordReportReview(id(), report.reportId(), "Allt stämmer"));
        } else {
            does(EXAMINES, new ApproveReport(id(), report.reportId(), report.spentSek(), null));
        }
    }

    private void reportOrWaive(int number) {
        ReportKind kind = grant.reports().plan().report(number).kind();
        if (coin()) {
            does(WAIVES, new WaiveReport(id(), number, "Behövs inte"));
        } else {
            report(kind, number);
        }
    }

    private void report(ReportKind kind, Integer number) {
        BudgetLineInput spent =
                new BudgetLineInput("Personal", (long) life.random().nextInt(14));
        does(
                REPORTS,
                new ReportOutcome(
                        id(), kind, number, today(), today(), List.of(spent), "Klart", GoalFulfilment.PARTLY, null));
    }

    private void settleChangeOrClose() {
        ChangeRequested pending = grant.changes().pending();
        does(CLOSES, pending == null ? new CloseGrant(id()) : new RejectChange(id(), pending.changeId(), "Nej"));
    }

    private boolean coin() {
        return life.random().nextBoolean();
    }

    private UUID id() {
        return grant.grantId();
    }

    private LocalDate today() {
        return life.world().today();
    }

    private void does(Persona persona, Command<?, ?> command) {
        Refused refused = life.world().does(persona, command, 99);
        if (refused != null) {
            stuck(command, refused);
        }
    }
}
