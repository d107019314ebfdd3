package grantledger.command.grant.changing;

import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.grant.Grants.AFTER_REPORT;
import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.APPLICATION;
import static grantledger.command.grant.Grants.CHANGE;
import static grantledger.command.grant.Grants.FINAL;
import static grantledger.command.grant.Grants.FIRST;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.LAST;
import static grantledger.command.grant.Grants.START;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.application;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.lowering;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.AMOUNT_NOT_BELOW_RELEASED;
import static grantledger.command.grant.standing.GrantRule.AMOUNT_ONLY_LOWERED;
import static grantledger.command.grant.standing.GrantRule.CHANGE_DECIDED_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.CHANGE_IS_PENDING;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.deciding.Acting;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.ChangeRejected;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.ReportDay;
import grantledger.events.GrantEvent.ReportMoved;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApproveChangeTest {

    private static final ApproveChange APPROVE = new ApproveChange(GRANT, CHANGE, "Skäligt");
    private final Rulebook rules = rules();

    @Test
    void trims_the_last_instalments_and_returns_the_difference() {
        rules.given(accepted(lowering(450_000)))
                .when(OFFICER, APPROVE)
                .then(
                        new ChangeApproved(GRANT, CHANGE, "Skäligt"),
                        new GrantAmountChanged(
                                GRANT,
                                450_000,
                                List.of(
                                        FIRST,
                                        new Instalment(150_000, AFTER_REPORT.payableOn(), true, 1),
                                        new Instalment(0, LAST.payableOn(), false, null)),
                                "Skäligt",
                                OFFICER.person()))
                .andElsewhere(returned(150_000, 450_000));
    }

    @Test
    void leaves_money_alone_when_only_the_time_changes() {
        rules.given(accepted(
                        new ChangeRequested(GRANT, CHANGE, "Försenat", START, null, null, null, APPLICANT.person())))
                .when(DECISION_MAKER, APPROVE)
                .then(new ChangeApproved(GRANT, CHANGE, "Skäligt"))
                .andElsewhere();
    }

    @Test
    void lowers_a_settled_amount_that_the_new_amount_does_not_reach() {
        rules.given(accepted(
                        lowering(300_000),
                        reported(FIRST_REPORT, ReportKind.FINAL),
                        approved(FIRST_REPORT, ReportKind.FINAL, 600_000),
                        new GrantSettled(GRANT, 600_000)))
                .when(OFFICER, APPROVE)
                .then(
                        new ChangeApproved(GRANT, CHANGE, "Skäligt"),
                        new GrantAmountChanged(
                                GRANT,
                                300_000,
                                List.of(
                                        FIRST,
                                        new Instalment(0, AFTER_REPORT.payableOn(), true, 1),
                                        new Instalment(0, LAST.payableOn(), false, null)),
                                "Skäligt",
                                OFFICER.person()),
                        new GrantSettled(GRANT, 300_000))
                .andElsewhere(returned(300_000, 300_000));
    }

    @Test
    void refuses_an_amount_below_what_has_been_released_since() {
        rules.given(accepted(lowering(250_000), released(1, 300_000)))
                .when(OFFICER, APPROVE)
                .refusedBy(AMOUNT_NOT_BELOW_RELEASED);
    }

    @Test
    void refuses_an_amount_that_a_decision_has_undercut_since() {
        rules.given(accepted(
                        lowering(450_000),
                        new GrantAmountChanged(GRANT, 300_000, List.of(FIRST), "Omprövning", DECISION_MAKER.person())))
                .when(OFFICER, APPROVE)
                .refusedBy(AMOUNT_ONLY_LOWERED);
    }

    @Test
    void refuses_the_person_who_asked_for_it() {
        rules.given(accepted(longer(OFFICER, LocalDate.of(2027, 9, 30))))
                .when(OFFICER, APPROVE)
                .refusedBy(CHANGE_DECIDED_BY_ANOTHER);
    }

    @Test
    void refuses_the_person_who_submitted_the_application() {
        rules.given(accepted(longer(OFFICER, LocalDate.of(2027, 9, 30))))
                .when(person(APPLICANT.person(), Role.OFFICER), APPROVE)
                .refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void refuses_everyone_who_submitted_an_earlier_version_of_the_application() {
        rules.whereApplication(
                        APPLICATION,
                        application(new ApplicationWithdrawn(APPLICATION, "Fel bilaga"), resubmittedBy("ove.officer")))
                .given(accepted(lowering(450_000)))
                .when(person("ove.officer", Role.OFFICER), APPROVE)
                .refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void moves_the_final_report_as_far_as_the_end_of_the_project() {
        rules.given(accepted(longer(APPLICANT, LocalDate.of(2027, 9, 30))))
                .when(OFFICER, APPROVE)
                .then(
                        new ChangeApproved(GRANT, CHANGE, "Skäligt"),
                        new ReportMoved(GRANT, 2, FINAL.dueOn().plusDays(273), "Försenat"));
    }

    @Test
    void leaves_the_final_report_where_the_change_says() {
        LocalDate day = LocalDate.of(2027, 12, 1);
        rules.given(accepted(
                        longer(APPLICANT, LocalDate.of(2027, 9, 30), new ReportDay(2, day), new ReportDay(1, day))))
                .when(OFFICER, APPROVE)
                .then(
                        new ChangeApproved(GRANT, CHANGE, "Skäligt"),
                        new ReportMoved(GRANT, 2, day, "Försenat"),
                        new ReportMoved(GRANT, 1, day, "Försenat"));
    }

    @Test
    void leaves_a_report_alone_that_was_waived_while_the_change_waited() {
        rules.given(accepted(
                        longer(APPLICANT, null, new ReportDay(1, LocalDate.of(2027, 1, 1))),
                        new ReportWaived(GRANT, 1, "Behövs inte", DECISION_MAKER.person())))
                .when(OFFICER, APPROVE)
                .then(new ChangeApproved(GRANT, CHANGE, "Skäligt"));
    }

    @Test
    void refuses_a_change_that_nobody_requested() {
        rules.given(accepted()).when(OFFICER, APPROVE).refusedBy(CHANGE_IS_PENDING);
    }

    @Test
    void refuses_a_change_that_has_been_decided() {
        rules.given(accepted(lowering(450_000), new ChangeRejected(GRANT, CHANGE, "Nej")))
                .when(OFFICER, APPROVE)
                .refusedBy(CHANGE_IS_PENDING);
    }

    @Test
    void refuses_once_the_grant_is_revoked() {
        rules.given(accepted(lowering(450_000), new GrantRevoked(GRANT, "Omprövning")))
                .when(OFFICER, APPROVE)
                .refusedBy(GRANT_NOT_REVOKED);
    }

    private static ApplicationResubmitted resubmittedBy(String person) {
        ApplicationSubmitted first = (ApplicationSubmitted) application()[0];
        return new ApplicationResubmitted(
                APPLICATION, Track.PUBLIC, first.applicant(), first.proposal(), null, person, null, false);
    }

    private static ChangeRequested longer(Acting asking, LocalDate newEnd, ReportDay... days) {
        return new ChangeRequested(
                GRANT,
                CHANGE,
                "Försenat",
                newEnd,
                null,
                null,
                days.length == 0 ? null : List.of(days),
                asking.person());
    }
}
