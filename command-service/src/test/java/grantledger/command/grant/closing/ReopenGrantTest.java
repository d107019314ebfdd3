package grantledger.command.grant.closing;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.FINAL;
import static grantledger.command.grant.Grants.FIRST;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.LAST;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.committed;
import static grantledger.command.grant.Grants.confirmed;
import static grantledger.command.grant.Grants.demanded;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_CLOSED;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.grant.accepting.AcceptGrant;
import grantledger.command.grant.recovering.DemandRepayment;
import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantReopened;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReopenGrantTest {

    private static final ReopenGrant REOPEN = new ReopenGrant(GRANT, "Förbisett");
    private static final GrantReopened REOPENED = new GrantReopened(GRANT, "Förbisett");
    private final Rulebook rules = rules();

    @Test
    void opens_a_closed_grant_again() {
        rules.given(settled(600_000, new GrantClosed(GRANT, 600_000)))
                .when(DECISION_MAKER, REOPEN)
                .then(REOPENED)
                .andElsewhere();
    }

    @Test
    void binds_anew_what_may_be_released() {
        Rulebook.ofGrants()
                .whereCall(CALL, announced(), committed(300_000, 300_000))
                .given(
                        established(List.of(FIRST, LAST), List.of(FINAL)),
                        new GrantAccepted(GRANT),
                        released(1, 300_000),
                        confirmed(1, 300_000),
                        reported(FIRST_REPORT, ReportKind.FINAL, 1),
                        approved(FIRST_REPORT, ReportKind.FINAL, 350_000),
                        new GrantSettled(GRANT, 350_000),
                        new GrantClosed(GRANT, 350_000))
                .when(DECISION_MAKER, REOPEN)
                .then(REOPENED)
                .andElsewhere(committed(50_000, 350_000));
    }

    @Test
    void lets_money_be_demanded_and_the_grant_be_closed_again() {
        Event[] open = settled(600_000, new GrantClosed(GRANT, 600_000), REOPENED);
        rules.given(open)
                .when(
                        CONTROLLER,
                        new DemandRepayment(GRANT, 1L, RepaymentGround.UNUSED_OR_MISUSED, TODAY.plusDays(30), null))
                .then(demanded(1), new GrantSettled(GRANT, 599_999));
        rules().given(open).when(CONTROLLER, new CloseGrant(GRANT)).then(new GrantClosed(GRANT, 600_000));
    }

    @Test
    void leaves_a_revoked_grant_revoked() {
        rules.given(established(), new GrantRevoked(GRANT, "Omprövning"), new GrantClosed(GRANT, 0), REOPENED)
                .when(APPLICANT, new AcceptGrant(GRANT))
                .refusedBy(GRANT_NOT_REVOKED);
    }

    @Test
    void refuses_a_grant_that_has_not_been_closed() {
        rules.given(accepted()).when(DECISION_MAKER, REOPEN).refusedBy(GRANT_IS_CLOSED);
        rules().given(established(), new GrantRefused(GRANT, "Ingen personal"))
                .when(DECISION_MAKER, REOPEN)
                .refusedBy(GRANT_IS_CLOSED);
    }
}
