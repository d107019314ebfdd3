package grantledger.command.grant.money;

import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.FINAL;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.PROGRESS;
import static grantledger.command.grant.Grants.SECOND_CONTROLLER;
import static grantledger.command.grant.Grants.SECOND_DECISION_MAKER;
import static grantledger.command.grant.Grants.SECOND_REPORT;
import static grantledger.command.grant.Grants.START;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.standing.GrantRule.WITHDRAWAL_WITHIN_DEMAND;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Refused;
import grantledger.command.deciding.Rule;
import grantledger.command.grant.Matters;
import grantledger.command.grant.accepting.AcceptGrant;
import grantledger.command.grant.changing.ChangeGrantAmount;
import grantledger.command.grant.changing.ChangeInstalments;
import grantledger.command.grant.changing.RevokeGrant;
import grantledger.command.grant.closing.CloseGrant;
import grantledger.command.grant.paying.ConfirmPayment;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.grant.paying.ReturnPayment;
import grantledger.command.grant.recovering.CorrectRepayment;
import grantledger.command.grant.recovering.DemandRepayment;
import grantledger.command.grant.recovering.RecordRepayment;
import grantledger.command.grant.recovering.WaiveRepayment;
import grantledger.command.grant.recovering.WithdrawDemand;
import grantledger.command.grant.reporting.ApproveReport;
import grantledger.command.grant.reporting.ReopenReport;
import grantledger.command.grant.reporting.ReportOutcome;
import grantledger.command.grant.reporting.WaiveReport;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.values.BudgetLineInput;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import java.util.List;

/**
 * The life of the grant of docs/money.md, command by command, and its figures. Nobody does what another has to do; the
 * call, the application and the grant stand beside each other as they do in the log.
 */
final class MoneyLife {

    private static final Instalment HALF = new Instalment(300_000, START, false, null);
    private final Matters matters = Matters.of(established(List.of(HALF, HALF), List.of(PROGRESS, FINAL)));

    MoneyLife() {
        matters.carryOut(APPLICANT, new AcceptGrant(GRANT));
    }

    MoneyLife released(int instalment) {
        return carryOut(CONTROLLER, new ReleasePayment(GRANT, instalment));
    }

    MoneyLife paid(int instalment) {
        return released(instalment)
                .carryOut(SECOND_CONTROLLER, new ConfirmPayment(GRANT, instalment, TODAY, "BG 5051-1234"));
    }

    MoneyLife returned(int instalment) {
        return carryOut(SECOND_CONTROLLER, new ReturnPayment(GRANT, instalment, TODAY, "Retur", "Stängt konto"));
    }

    /** Both reports come in; the final one is accepted at a cost. */
    MoneyLife accepted(long costSek) {
        return carryOut(APPLICANT, report(ReportKind.PROGRESS))
                .carryOut(OFFICER, new ApproveReport(GRANT, FIRST_REPORT, 0L, null))
                .carryOut(APPLICANT, report(ReportKind.FINAL))
                .carryOut(OFFICER, new ApproveReport(GRANT, SECOND_REPORT, costSek, null));
    }

    private static ReportOutcome report(ReportKind kind) {
        return new ReportOutcome(
                GRANT,
                kind,
                null,
                TODAY.minusDays(60),
                TODAY,
                List.of(new BudgetLineInput("Lön", 640_000L)),
                "Fler mötesplatser",
                GoalFulfilment.LARGELY,
                null);
    }

    MoneyLife reopened() {
        return carryOut(SECOND_CONTROLLER, new ReopenReport(GRANT, SECOND_REPORT, "Fel belopp"));
    }

    MoneyLife acceptedAgain(long costSek) {
        return carryOut(OFFICER, new ApproveReport(GRANT, SECOND_REPORT, costSek, null));
    }

    MoneyLife bothReportsWaived() {
        return carryOut(DECISION_MAKER, new WaiveReport(GRANT, 1, "Behövs inte"))
                .carryOut(DECISION_MAKER, new WaiveReport(GRANT, 2, "Behövs inte"));
    }

    MoneyLife demanded(long amountSek) {
        return carryOut(
                CONTROLLER,
                new DemandRepayment(GRANT, amountSek, RepaymentGround.CONDITIONS_BREACHED, TODAY.plusDays(30), null));
    }

    MoneyLife withdrawn(long amountSek) {
        return carryOut(DECISION_MAKER, new WithdrawDemand(GRANT, amountSek, "Fel underlag"));
    }

    MoneyLife refusesToWithdraw(long amountSek) {
        return refuses(DECISION_MAKER, new WithdrawDemand(GRANT, amountSek, "Fel underlag"), WITHDRAWAL_WITHIN_DEMAND);
    }

    MoneyLife waived(long amountSek) {
        return carryOut(DECISION_MAKER, new WaiveRepayment(GRANT, amountSek, "Särskilda skäl"));
    }

    MoneyLife repaid(long amountSek) {
        return carryOut(CONTROLLER, new RecordRepayment(GRANT, amountSek, TODAY, "BG", null));
    }

    MoneyLife corrected(int repayment, long amountSek) {
        return carryOut(SECOND_CONTROLLER, new CorrectRepayment(GRANT, repayment, amountSek, null, null, "Skrivfel"));
    }

    MoneyLife changedByCourt(long amountSek) {
        return carryOut(
                SECOND_DECISION_MAKER, new ChangeGrantAmount(GRANT, amountSek, "Dom", "Kammarrätten", true, false));
    }

    MoneyLife revoked() {
        return carryOut(SECOND_DECISION_MAKER, new RevokeGrant(GRANT, "Omprövning", false));
    }

    MoneyLife replanned(long amountSek) {
        return carryOut(
                DECISION_MAKER,
                new ChangeInstalments(GRANT, List.of(new InstalmentInput(amountSek, TODAY, null)), "Ånyo"));
    }

    MoneyLife hasEntitled(long amountSek) {
        assertThat(money().entitledSek()).as("E, entitled").isEqualTo(amountSek);
        return this;
    }

    MoneyLife mayRelease(long amountSek) {
        assertThat(money().mayReleaseSek()).as("may be released").isEqualTo(amountSek);
        return this;
    }

    MoneyLife hasOutstanding(long amountSek) {
        assertThat(money().outstandingSek()).as("O, outstanding").isEqualTo(amountSek);
        return this;
    }

    MoneyLife hasWaived(long amountSek) {
        assertThat(money().waivedSek()).as("W, waived").isEqualTo(amountSek);
        return this;
    }

    MoneyLife hasReleased(long amountSek) {
        assertThat(money().releasedSek()).as("L, released").isEqualTo(amountSek);
        return this;
    }

    MoneyLife hasPaid(long amountSek) {
        assertThat(money().paidSek()).as("P, paid").isEqualTo(amountSek);
        return this;
    }

    MoneyLife hasRepaid(long amountSek) {
        assertThat(money().repaidSek()).as("R, repaid").isEqualTo(amountSek);
        return this;
    }

    MoneyLife hasTooMuchOut(long amountSek) {
        assertThat(money().tooMuchOutSek()).as("X, too much out").isEqualTo(amountSek);
        return this;
    }

    MoneyLife hasSettled(Long amountSek) {
        assertThat(matters.grant().settledSek()).as("settled").isEqualTo(amountSek);
        return this;
    }

    void mayClose() {
        assertThat(matters.refusal(OFFICER, new CloseGrant(GRANT)))
                .as("closing")
                .isEmpty();
    }

    MoneyLife mayNotClose(Rule because) {
        return refuses(OFFICER, new CloseGrant(GRANT), because);
    }

    private MoneyLife carryOut(Acting acting, GrantCommand command) {
        matters.carryOut(acting, command);
        return this;
    }

    private MoneyLife refuses(Acting acting, GrantCommand command, Rule because) {
        assertThat(matters.refusal(acting, command).map(Refused::rule))
                .as(command.name())
                .contains(because);
        return this;
    }

    private Money money() {
        return matters.grant().money();
    }
}
