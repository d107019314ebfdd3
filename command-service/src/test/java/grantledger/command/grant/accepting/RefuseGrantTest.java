package grantledger.command.grant.accepting;

import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.APPLICATION;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.application;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.on;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.rulesWhereNothingReturns;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_BEFORE_GRANT;
import static grantledger.command.grant.standing.GrantRule.GRANT_AWAITS_ANSWER;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.GrantEvent.GrantRefused;
import org.junit.jupiter.api.Test;

class RefuseGrantTest {

    private static final RefuseGrant REFUSE = new RefuseGrant(GRANT, "Ingen personal");
    private final Rulebook rules = rules();

    @Test
    void returns_the_whole_amount_to_the_call() {
        rules.given(established())
                .when(APPLICANT, REFUSE)
                .then(new GrantRefused(GRANT, "Ingen personal"))
                .andElsewhere(returned(600_000, 0));
    }

    @Test
    void returns_nothing_where_the_call_does_not_say_so() {
        rulesWhereNothingReturns()
                .given(established())
                .when(APPLICANT, REFUSE)
                .then(new GrantRefused(GRANT, "Ingen personal"))
                .andElsewhere();
    }

    @Test
    void refuses_a_day_before_the_grant() {
        rules.given()
                .givenAt(NOW, established())
                .when(on(TODAY.minusDays(1), APPLICANT), REFUSE)
                .refusedBy(DAY_NOT_BEFORE_GRANT, "Occurred-At");
    }

    @Test
    void is_entered_by_no_officer_who_is_barred() {
        rules.whereApplication(
                        APPLICATION,
                        application(new ConflictOfInterestDeclared(APPLICATION, OFFICER.person(), "Släkt")))
                .given(established())
                .when(OFFICER, REFUSE)
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_after_an_acceptance() {
        rules.given(accepted()).when(APPLICANT, REFUSE).refusedBy(GRANT_AWAITS_ANSWER);
    }

    @Test
    void refuses_a_second_refusal() {
        rules.given(established(), new GrantRefused(GRANT, "Ingen personal"))
                .when(APPLICANT, REFUSE)
                .refusedBy(GRANT_IS_LIVE);
    }
}
