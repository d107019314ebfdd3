package grantledger.command.grant.changing;

import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantReopened;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import org.junit.jupiter.api.Test;

class RevokeGrantTest {

    private static final RevokeGrant REVOKE = new RevokeGrant(GRANT, "Omprövning", false);
    private static final GrantRevoked REVOKED = new GrantRevoked(GRANT, "Omprövning");
    private final Rulebook rules = rules();

    @Test
    void returns_the_whole_amount_when_nothing_is_released() {
        rules.given(established()).when(DECISION_MAKER, REVOKE).then(REVOKED).andElsewhere(returned(600_000, 0));
    }

    @Test
    void returns_what_is_not_released_and_keeps_the_rest_bound_until_it_is_repaid() {
        rules.given(accepted(released(1, 300_000)))
                .when(DECISION_MAKER, REVOKE)
                .then(REVOKED)
                .andElsewhere(returned(300_000, 300_000));
    }

    @Test
    void does_nothing_when_the_grant_is_revoked_or_was_refused() {
        rules.given(accepted(REVOKED)).when(DECISION_MAKER, REVOKE).then().andElsewhere();
        rules().given(established(), new GrantRefused(GRANT, "Ingen personal"))
                .when(DECISION_MAKER, REVOKE)
                .then()
                .andElsewhere();
    }

    @Test
    void lowers_a_settled_amount_to_nothing() {
        rules.given(settled(600_000)).when(DECISION_MAKER, REVOKE).then(REVOKED, new GrantSettled(GRANT, 0));
    }

    @Test
    void reopens_a_closed_grant_where_a_court_says_so() {
        rules.given(settled(600_000, new GrantClosed(GRANT, 600_000)))
                .when(DECISION_MAKER, new RevokeGrant(GRANT, "Dom", true))
                .then(new GrantReopened(GRANT, "Dom"), new GrantRevoked(GRANT, "Dom"), new GrantSettled(GRANT, 0))
                .andElsewhere();
    }

    @Test
    void refuses_once_the_grant_is_closed() {
        rules.given(settled(600_000, new GrantClosed(GRANT, 600_000)))
                .when(DECISION_MAKER, REVOKE)
                .refusedBy(GRANT_IS_LIVE);
    }
}
