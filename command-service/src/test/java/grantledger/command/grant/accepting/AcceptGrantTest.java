package grantledger.command.grant.accepting;

import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.GRANT_AWAITS_ANSWER;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import org.junit.jupiter.api.Test;

class AcceptGrantTest {

    private final Rulebook rules = rules();

    @Test
    void accepts_a_grant_that_waits_for_an_answer() {
        rules.given(established()).when(APPLICANT, new AcceptGrant(GRANT)).then(new GrantAccepted(GRANT));
    }

    @Test
    void refuses_a_second_answer() {
        rules.given(accepted()).when(APPLICANT, new AcceptGrant(GRANT)).refusedBy(GRANT_AWAITS_ANSWER);
    }

    @Test
    void refuses_once_the_grant_was_refused() {
        rules.given(established(), new GrantRefused(GRANT, "Ingen personal"))
                .when(APPLICANT, new AcceptGrant(GRANT))
                .refusedBy(GRANT_IS_LIVE);
    }

    @Test
    void refuses_once_the_grant_is_revoked() {
        rules.given(established(), new GrantRevoked(GRANT, "Omprövning"))
                .when(APPLICANT, new AcceptGrant(GRANT))
                .refusedBy(GRANT_NOT_REVOKED);
    }
}
