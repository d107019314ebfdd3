package grantledger.command.grant;

import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.APPLICATION;
import static grantledger.command.grant.Grants.CHANGE;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.SECOND_OFFICER;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.application;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.standing.GrantRule.CHANGE_DECIDED_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.INSTALMENT_AFTER_APPROVED_REPORT;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_BY_SECOND_PERSON;
import static grantledger.command.grant.standing.GrantRule.REPORT_EXAMINED_BY_ANOTHER;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Refused;
import grantledger.command.grant.accepting.AcceptGrant;
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
import grantledger.command.grant.reporting.MoveReport;
import grantledger.command.grant.reporting.RecordReportReview;
import grantledger.command.grant.reporting.ReopenReport;
import grantledger.command.grant.reporting.ReportOutcome;
import grantledger.command.grant.reporting.RequestReportCompletion;
import grantledger.command.grant.reporting.WaiveReport;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.RecipientsWord;
import grantledger.command.values.BudgetLineInput;
import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.ConflictOfInterestLifted;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Own matters, conflicts and four eyes on the grant. The persons have every role, which changes nothing. */
class NobodyAloneTest {

    private static final Role[] EVERY = Role.ofPeople().toArray(Role[]::new);
    private static final String BARRED = "bo.barred";
    private static final ConflictOfInterestDeclared CONFLICT =
            new ConflictOfInterestDeclared(APPLICATION, BARRED, "Gift med projektledaren");

    @ParameterizedTest
    @MethodSource("handling")
    void P6_whoever_has_a_conflict_of_interest_handles_nothing_of_the_grant(GrantCommand command) {
        rules().whereApplication(APPLICATION, application(CONFLICT))
                .given(accepted())
                .when(person(BARRED, EVERY), command)
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @ParameterizedTest
    @MethodSource("handling")
    void P7_whoever_speaks_for_the_recipient_handles_nothing_of_the_grant(GrantCommand command) {
        Acting recipient = withOrganisation("212000-0142");
        rules().given(accepted()).when(recipient, command).refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    @ParameterizedTest
    @MethodSource("handling")
    void the_bar_is_told_before_the_state(GrantCommand command) {
        rules().whereApplication(APPLICATION, application(CONFLICT))
                .given(settled(600_000, new GrantClosed(GRANT, 600_000)))
                .when(person(BARRED, EVERY), command)
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @ParameterizedTest
    @MethodSource("handling")
    void whoever_is_barred_no_longer_is_like_everybody_else(GrantCommand command) {
        Matters matters = Matters.of(established()).stand(Application.KIND, APPLICATION, CONFLICT, lifted());
        assertThat(matters.refusal(person(BARRED, EVERY), command).map(Refused::rule))
                .isNotEqualTo(Optional.of(CONFLICT_BARS_FROM_HANDLING));
    }

    @Test
    void every_command_on_a_grant_is_handling_or_the_recipient_s_word() {
        List<Class<?>> tried = handling().<Class<?>>map(Object::getClass).toList();
        List<Class<?>> forPeople = GrantBehaviour.ALL.commands().stream()
                .<Class<?>>map(type -> type)
                .filter(type -> type.isAnnotationPresent(AllowedTo.class))
                .filter(type -> !RecipientsWord.class.isAssignableFrom(type))
                .toList();
        assertThat(tried).containsExactlyInAnyOrderElementsOf(forPeople);
    }

    @Test
    void P5_whoever_reports_for_the_recipient_does_not_approve_and_so_releases_nothing_that_waits_for_it() {
        Acting all = person("olle.officer", Role.OFFICER, Role.CONTROLLER);
        Matters matters = Matters.of(established());
        matters.carryOut(APPLICANT, new AcceptGrant(GRANT));
        matters.carryOut(all, report());
        assertThat(matters.refusal(all, approve()).map(Refused::rule)).contains(REPORT_EXAMINED_BY_ANOTHER);
        assertThat(matters.refusal(all, new ReleasePayment(GRANT, 2)).map(Refused::rule))
                .contains(INSTALMENT_AFTER_APPROVED_REPORT);
        matters.carryOut(SECOND_OFFICER, approve());
        matters.carryOut(all, new ReleasePayment(GRANT, 2));
    }

    @Test
    void P5_whoever_asks_for_a_change_for_the_recipient_does_not_approve_it() {
        Matters matters = Matters.of(established());
        matters.carryOut(APPLICANT, new AcceptGrant(GRANT));
        matters.carryOut(OFFICER, new RequestChange(GRANT, null, "Mindre", null, 400_000L, null, null));
        ApproveChange approve = new ApproveChange(GRANT, CHANGE, "Skäligt");
        assertThat(matters.refusal(OFFICER, approve).map(Refused::rule)).contains(CHANGE_DECIDED_BY_ANOTHER);
        matters.carryOut(SECOND_OFFICER, approve);
    }

    @Test
    void P5_whoever_sends_a_report_again_for_the_recipient_does_not_approve_it() {
        Matters matters = Matters.of(established());
        matters.carryOut(APPLICANT, new AcceptGrant(GRANT));
        matters.carryOut(APPLICANT, report());
        matters.carryOut(OFFICER, new RequestReportCompletion(GRANT, FIRST_REPORT, List.of("Utfall"), TODAY));
        matters.carryOut(OFFICER, report());
        assertThat(matters.refusal(OFFICER, approve()).map(Refused::rule)).contains(REPORT_EXAMINED_BY_ANOTHER);
    }

    @Test
    void P3_whoever_recorded_a_judgment_does_not_release_what_it_granted() {
        Acting all = person("vera.records", EVERY);
        Matters matters = Matters.of(established())
                .stand(
                        Application.KIND,
                        APPLICATION,
                        new AppealFiled(APPLICATION, TODAY, "Fel", APPLICANT.person()),
                        new AppealOutcomeRecorded(
                                APPLICATION,
                                AppealOutcome.GRANT,
                                600_000L,
                                GRANT,
                                false,
                                "Förvaltningsrätten",
                                "1-26",
                                all.person()));
        matters.carryOut(APPLICANT, new AcceptGrant(GRANT));
        assertThat(matters.refusal(all, new ReleasePayment(GRANT, 1)).map(Refused::rule))
                .contains(PAYMENT_BY_SECOND_PERSON);
        matters.carryOut(CONTROLLER, new ReleasePayment(GRANT, 1));
        matters.carryOut(all, new ConfirmPayment(GRANT, 1, TODAY, "BG"));
    }

    static Stream<GrantCommand> handling() {
        return Stream.of(
                new ReleasePayment(GRANT, 1),
                new ConfirmPayment(GRANT, 1, TODAY, "BG"),
                new CancelPayment(GRANT, 1, "Fel"),
                new ReturnPayment(GRANT, 1, TODAY, "Retur", "Fel"),
                new CorrectPayment(GRANT, 1, TODAY, "BG", "Fel"),
                new HoldPayments(GRANT, "Utredning"),
                new ResumePayments(GRANT, "Utrett"),
                new ApproveChange(GRANT, CHANGE, "Skäligt"),
                new RejectChange(GRANT, CHANGE, "Nej"),
                new ChangeInstalments(GRANT, List.of(), "Omfördelat"),
                new RequestReportCompletion(GRANT, FIRST_REPORT, List.of("Utfall"), TODAY),
                new RecordReportReview(GRANT, FIRST_REPORT, "Granskad"),
                approve(),
                new ReopenReport(GRANT, FIRST_REPORT, "Fel"),
                new MoveReport(GRANT, 1, TODAY, "Försenat"),
                new WaiveReport(GRANT, 1, "Behövs inte"),
                new DemandRepayment(GRANT, 1L, RepaymentGround.NOT_REPORTED, TODAY, null),
                new WithdrawDemand(GRANT, 1L, "Fel"),
                new WaiveRepayment(GRANT, 1L, "Särskilda skäl"),
                new RecordRepayment(GRANT, 1L, TODAY, "BG", null),
                new CorrectRepayment(GRANT, 1, 1L, null, null, "Fel"),
                new CloseGrant(GRANT),
                new ReopenGrant(GRANT, "Förbisett"));
    }

    private static ConflictOfInterestLifted lifted() {
        return new ConflictOfInterestLifted(APPLICATION, BARRED, "Fel person", DECISION_MAKER.person());
    }

    private static ApproveReport approve() {
        return new ApproveReport(GRANT, FIRST_REPORT, 90_000L, null);
    }

    private static ReportOutcome report() {
        return new ReportOutcome(
                GRANT,
                ReportKind.PROGRESS,
                1,
                TODAY.minusDays(60),
                TODAY,
                List.of(new BudgetLineInput("Lön", 90_000L)),
                "Fler mötesplatser",
                GoalFulfilment.LARGELY,
                null);
    }

    private static Acting withOrganisation(String number) {
        Acting all = person("rune.recipient", EVERY);
        return new Acting(
                all.person(),
                all.roles(),
                false,
                false,
                number,
                all.occurredAt(),
                all.command(),
                all.commandId(),
                all.draw());
    }
}
