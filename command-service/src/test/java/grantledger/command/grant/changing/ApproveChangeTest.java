package grantledger.command.grant.changing;

import static grantledger.command.grant.Grants.AFTER_REPORT;
import static grantledger.command.grant.Grants.CHANGE;
import static grantledger.command.grant.Grants.FIRST;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.LAST;
import static grantledger.command.grant.Grants.START;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.lowering;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.AMOUNT_NOT_BELOW_RELEASED;
import static grantledger.command.grant.standing.GrantRule.AMOUNT_ONLY_LOWERED;
import static grantledger.command.grant.standing.GrantRule.CHANGE_IS_PENDING;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.ChangeRejected;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.ReportKind;
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
                                        new Instalment(150_000, AFTER_REPORT.payableOn(), true),
                                        new Instalment(0, LAST.payableOn(), false)),
                                "Skäligt",
                                OFFICER.person()))
                .andElsewhere(returned(150_000, 450_000));
    }

    @Test
    void leaves_money_alone_when_only_the_time_changes() {
        rules.given(accepted(new ChangeRequested(GRANT, CHANGE, "Försenat", START, null, null)))
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
                                        new Instalment(0, AFTER_REPORT.payableOn(), true),
                                        new Instalment(0, LAST.payableOn(), false)),
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
}
