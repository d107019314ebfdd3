package grantledger.command.grant.recovering;

import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.confirmed;
import static grantledger.command.grant.Grants.demanded;
import static grantledger.command.grant.Grants.paid;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.repaid;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.Grants.waived;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_PAST;
import static grantledger.command.grant.standing.GrantRule.DEMAND_WITHIN_PAID;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.handling.People.CONTROLLER;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import org.junit.jupiter.api.Test;

class DemandRepaymentTest {

    private final Rulebook rules = rules();

    @Test
    void demands_up_to_what_is_paid() {
        rules.given(paid())
                .when(CONTROLLER, demand(600_000))
                .then(demanded(600_000))
                .andElsewhere();
    }

    @Test
    void refuses_more_than_is_paid() {
        rules.given(paid()).when(CONTROLLER, demand(600_001)).refusedBy(DEMAND_WITHIN_PAID);
    }

    @Test
    void does_not_count_what_is_released_and_not_confirmed_as_paid() {
        rules.given(accepted(released(1, 300_000))).when(CONTROLLER, demand(1)).refusedBy(DEMAND_WITHIN_PAID);
    }

    @Test
    void demands_no_krona_twice() {
        rules.given(paid(demanded(400_000))).when(CONTROLLER, demand(200_001)).refusedBy(DEMAND_WITHIN_PAID);
    }

    @Test
    void demands_no_krona_that_has_come_back() {
        rules.given(paid(demanded(400_000), repaid(400_000)))
                .when(CONTROLLER, demand(200_001))
                .refusedBy(DEMAND_WITHIN_PAID);
    }

    @Test
    void takes_away_of_the_right_to_the_money_only_what_was_not_too_much_out() {
        rules.given(accepted(
                        released(1, 300_000),
                        confirmed(1, 300_000),
                        reported(FIRST_REPORT, ReportKind.FINAL),
                        approved(FIRST_REPORT, ReportKind.FINAL, 500_000),
                        new GrantSettled(GRANT, 500_000)))
                .when(CONTROLLER, demand(100_000))
                .then(demanded(100_000), new GrantSettled(GRANT, 400_000))
                .andElsewhere(returned(100_000, 500_000));
    }

    @Test
    void forfeits_nothing_of_the_right_to_the_money_where_it_is_too_much_out() {
        rules.given(settled(500_000)).when(CONTROLLER, demand(100_000)).then(demanded(100_000));
    }

    @Test
    void demands_no_krona_that_was_waived() {
        rules.given(paid(demanded(400_000), waived(400_000)))
                .when(CONTROLLER, demand(200_001))
                .refusedBy(DEMAND_WITHIN_PAID, "amountSek");
    }

    @Test
    void demands_what_a_revoked_grant_was_paid() {
        rules.given(paid(new GrantRevoked(GRANT, "Omprövning")))
                .when(CONTROLLER, demand(600_000))
                .then(demanded(600_000));
    }

    @Test
    void refuses_a_day_that_has_passed() {
        rules.given(paid())
                .when(
                        CONTROLLER,
                        new DemandRepayment(GRANT, 1L, RepaymentGround.UNUSED_OR_MISUSED, TODAY.minusDays(1), null))
                .refusedBy(DAY_NOT_PAST);
    }

    @Test
    void refuses_once_the_grant_is_closed() {
        rules.given(settled(600_000, new GrantClosed(GRANT, 600_000)))
                .when(CONTROLLER, demand(1))
                .refusedBy(GRANT_IS_LIVE);
    }

    private static DemandRepayment demand(long amountSek) {
        return new DemandRepayment(GRANT, amountSek, RepaymentGround.UNUSED_OR_MISUSED, TODAY.plusDays(30), null);
    }
}
