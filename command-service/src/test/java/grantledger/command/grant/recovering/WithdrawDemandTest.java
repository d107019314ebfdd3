package grantledger.command.grant.recovering;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.grant.Grants.FINAL;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.START;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.committed;
import static grantledger.command.grant.Grants.confirmed;
import static grantledger.command.grant.Grants.demanded;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.paid;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.repaid;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.Grants.waived;
import static grantledger.command.grant.standing.GrantRule.DEMAND_UNDONE_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.grant.standing.GrantRule.WITHDRAWAL_WITHIN_DEMAND;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.DemandWithdrawn;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.ReportKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithdrawDemandTest {

    private final Rulebook rules = rules();

    @Test
    void takes_back_what_was_demanded_wrongly() {
        rules.given(paid(demanded(100_000)))
                .when(DECISION_MAKER, withdraw(100_000))
                .then(withdrawn(100_000))
                .andElsewhere();
    }

    @Test
    void takes_back_what_has_been_repaid_so_that_it_may_be_released_again() {
        rules.whereCall(CALL, returned(100_000, 500_000))
                .given(paid(demanded(100_000), repaid(100_000)))
                .when(DECISION_MAKER, withdraw(100_000))
                .then(withdrawn(100_000))
                .andElsewhere();
    }

    @Test
    void gives_back_the_right_to_the_money_after_the_settlement() {
        rules.given(settled(600_000, demanded(100_000), new GrantSettled(GRANT, 500_000)))
                .when(DECISION_MAKER, withdraw(100_000))
                .then(withdrawn(100_000), new GrantSettled(GRANT, 600_000));
    }

    @Test
    void binds_anew_in_the_call_what_may_be_released_again() {
        Rulebook.ofGrants()
                .whereCall(CALL, announced(), committed(500_000, 500_000))
                .given(settled(600_000, demanded(100_000), new GrantSettled(GRANT, 500_000), repaid(100_000)))
                .when(DECISION_MAKER, withdraw(100_000))
                .then(withdrawn(100_000), new GrantSettled(GRANT, 600_000))
                .andElsewhere(committed(100_000, 600_000));
    }

    @Test
    void does_not_ask_whether_a_lowered_grant_is_smaller_than_the_track_s_smallest() {
        Rulebook.ofGrants()
                .whereCall(CALL, announced(), committed(50_000, 50_000))
                .given(
                        established(List.of(new Instalment(80_000, START, false, null)), List.of(FINAL)),
                        new GrantAccepted(GRANT),
                        released(1, 80_000),
                        confirmed(1, 80_000),
                        reported(FIRST_REPORT, ReportKind.FINAL, 1),
                        approved(FIRST_REPORT, ReportKind.FINAL, 80_000),
                        demanded(30_000),
                        repaid(30_000))
                .when(DECISION_MAKER, withdraw(30_000))
                .then(withdrawn(30_000), new GrantSettled(GRANT, 80_000))
                .andElsewhere(committed(30_000, 80_000));
    }

    @Test
    void refuses_more_than_is_demanded_and_neither_waived_nor_withdrawn() {
        rules.given(paid(demanded(300_000), waived(100_000), withdrawn(50_000), repaid(150_000)))
                .when(DECISION_MAKER, withdraw(150_001))
                .refusedBy(WITHDRAWAL_WITHIN_DEMAND, "amountSek");
    }

    @Test
    void refuses_the_person_who_demanded() {
        rules.given(paid(demanded(100_000)))
                .when(person(CONTROLLER.person(), Role.CONTROLLER, Role.DECISION_MAKER), withdraw(100_000))
                .refusedBy(DEMAND_UNDONE_BY_ANOTHER);
    }

    @Test
    void refuses_once_the_grant_is_closed() {
        rules.given(settled(600_000, new GrantClosed(GRANT, 600_000)))
                .when(DECISION_MAKER, withdraw(1))
                .refusedBy(GRANT_IS_LIVE);
    }

    private static DemandWithdrawn withdrawn(long amountSek) {
        return new DemandWithdrawn(GRANT, amountSek, "Fel underlag");
    }

    private static WithdrawDemand withdraw(long amountSek) {
        return new WithdrawDemand(GRANT, amountSek, "Fel underlag");
    }
}
