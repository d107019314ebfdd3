package grantledger.command.lives.grants;

import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import grantledger.command.grant.accepting.AcceptGrant;
import grantledger.command.grant.accepting.RefuseGrant;
import grantledger.command.grant.changing.ApproveChange;
import grantledger.command.grant.changing.ChangeInstalments;
import grantledger.command.grant.changing.RejectChange;
import grantledger.command.grant.changing.RequestChange;
import grantledger.command.grant.closing.CloseGrant;
import grantledger.command.grant.closing.ReopenGrant;
import grantledger.command.grant.paying.CancelPayment;
import grantledger.command.grant.paying.ConfirmPayment;
import grantledger.command.grant.paying.CorrectPayment;
import grantledger.command.grant.paying.HoldPayments;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.grant.paying.ResumePayments;
import grantledger.command.grant.paying.ReturnPayment;
import grantledger.command.grant.recovering.CorrectRepayment;
import grantledger.command.grant.recovering.DemandRepayment;
import grantledger.command.grant.recovering.RecordRepayment;
import grantledger.command.grant.recovering.WaiveRepayment;
import grantledger.command.grant.recovering.WithdrawDemand;
import grantledger.command.grant.reporting.ApproveReport;
import grantledger.command.grant.reporting.IndicatorInput;
import grantledger.command.grant.reporting.MoveReport;
import grantledger.command.grant.reporting.RecordReportReview;
import grantledger.command.grant.reporting.ReopenReport;
import grantledger.command.grant.reporting.ReportOutcome;
import grantledger.command.grant.reporting.RequestReportCompletion;
import grantledger.command.grant.reporting.WaiveReport;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.values.BudgetLineInput;
import grantledger.events.GoalFulfilment;
import grantledger.events.IndicatorArea;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandShapeTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void an_indicator_has_at_most_fifteen_digits_before_the_point_and_six_after() {
        assertThat(fieldsAtFault(report(new BigDecimal("-999999999999999.999999"))))
                .isEmpty();
        assertThat(fieldsAtFault(report(new BigDecimal("1e15")))).containsExactly("indicators[0].outcome");
        assertThat(fieldsAtFault(report(new BigDecimal("0.0000001")))).containsExactly("indicators[0].outcome");
    }

    @Test
    void an_indicator_of_two_billion_digits_is_at_fault() {
        assertThat(fieldsAtFault(report(new BigDecimal("1e2147483647")))).containsExactly("indicators[0].outcome");
    }

    @Test
    void a_line_of_what_was_spent_may_be_nothing_but_not_less() {
        assertThat(fieldsAtFault(spending(0L))).isEmpty();
        assertThat(fieldsAtFault(spending(-1L))).containsExactly("spent[0].amountSek");
        assertThat(fieldsAtFault(spending(1_000_000_000_001L))).containsExactly("spent[0].amountSek");
    }

    @Test
    void an_accepted_cost_may_be_nothing_and_a_demand_may_not() {
        assertThat(fieldsAtFault(new ApproveReport(GRANT, FIRST_REPORT, 0L, null)))
                .isEmpty();
        assertThat(fieldsAtFault(new DemandRepayment(GRANT, 0L, RepaymentGround.NOT_REPORTED, TODAY, null)))
                .containsExactly("amountSek");
    }

    @Test
    void an_instalment_is_counted_from_one() {
        assertThat(fieldsAtFault(new ReleasePayment(GRANT, 0))).containsExactly("instalment");
    }

    @Test
    void a_completion_names_what_is_missing() {
        assertThat(fieldsAtFault(new RequestReportCompletion(GRANT, FIRST_REPORT, List.of(), TODAY)))
                .containsExactly("missing");
    }

    @ParameterizedTest
    @MethodSource("withNothing")
    void says_which_fields_are_required(GrantCommand empty, List<String> required) {
        assertThat(fieldsAtFault(empty)).containsExactlyInAnyOrderElementsOf(required);
    }

    static Stream<Arguments> withNothing() {
        return Stream.of(
                arguments(new AcceptGrant(null), List.of("grantId")),
                arguments(new RefuseGrant(null, null), List.of("grantId", "reason")),
                arguments(new ReleasePayment(null, null), List.of("grantId", "instalment")),
                arguments(
                        new ConfirmPayment(null, null, null, null),
                        List.of("grantId", "instalment", "paidOn", "reference")),
                arguments(
                        new RequestChange(null, null, null, null, null, null, null), List.of("grantId", "description")),
                arguments(new ApproveChange(null, null, null), List.of("grantId", "changeId", "reasons")),
                arguments(new RejectChange(null, null, null), List.of("grantId", "changeId", "reasons")),
                arguments(
                        new ReportOutcome(null, null, null, null, null, null, null, null, null),
                        List.of("grantId", "kind", "periodStart", "periodEnd", "spent", "summary", "goalFulfilment")),
                arguments(
                        new RequestReportCompletion(null, null, null, null),
                        List.of("grantId", "reportId", "missing", "dueOn")),
                arguments(new ApproveReport(null, null, null, null), List.of("grantId", "reportId", "acceptedCostSek")),
                arguments(
                        new DemandRepayment(null, null, null, null, null),
                        List.of("grantId", "amountSek", "ground", "dueOn")),
                arguments(new WaiveRepayment(null, null, null), List.of("grantId", "amountSek", "reasons")),
                arguments(
                        new RecordRepayment(null, null, null, null, null),
                        List.of("grantId", "amountSek", "receivedOn", "reference")),
                arguments(new CancelPayment(null, null, null), List.of("grantId", "instalment", "reasons")),
                arguments(
                        new ReturnPayment(null, null, null, null, null),
                        List.of("grantId", "instalment", "returnedOn", "reference", "reasons")),
                arguments(
                        new CorrectPayment(null, null, null, null, null), List.of("grantId", "instalment", "reasons")),
                arguments(new HoldPayments(null, null), List.of("grantId", "reasons")),
                arguments(new ResumePayments(null, null), List.of("grantId", "reasons")),
                arguments(new ChangeInstalments(null, null, null), List.of("grantId", "instalments", "reasons")),
                arguments(new ReopenReport(null, null, null), List.of("grantId", "reportId", "reasons")),
                arguments(new RecordReportReview(null, null, null), List.of("grantId", "reportId", "findings")),
                arguments(new MoveReport(null, null, null, null), List.of("grantId", "report", "dueOn", "reasons")),
                arguments(new WaiveReport(null, null, null), List.of("grantId", "report", "reasons")),
                arguments(new WithdrawDemand(null, null, null), List.of("grantId", "amountSek", "reasons")),
                arguments(
                        new CorrectRepayment(null, null, null, null, null, null),
                        List.of("grantId", "repayment", "reasons")),
                arguments(new ReopenGrant(null, null), List.of("grantId", "reasons")),
                arguments(new CloseGrant(null), List.of("grantId")));
    }

    private static ReportOutcome report(BigDecimal outcome) {
        IndicatorInput indicator =
                new IndicatorInput(IndicatorArea.HOUSING, "Trångboddhet", "%", BigDecimal.TEN, null, outcome);
        return reporting(List.of(), List.of(indicator));
    }

    private static ReportOutcome spending(long amountSek) {
        return reporting(List.of(new BudgetLineInput("Lön", amountSek)), null);
    }

    private static ReportOutcome reporting(List<BudgetLineInput> spent, List<IndicatorInput> indicators) {
        return new ReportOutcome(
                GRANT, ReportKind.FINAL, null, TODAY, TODAY, spent, "Klart", GoalFulfilment.FULLY, indicators);
    }

    private static List<String> fieldsAtFault(GrantCommand command) {
        return VALIDATOR.validate(command).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .toList();
    }
}
