package grantledger.command.grant.changing;

import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.PaymentsHeld;
import org.junit.jupiter.api.Test;

class AwaitNewDecisionTest {

    private static final AwaitNewDecision AWAIT = new AwaitNewDecision(GRANT, "Återförvisad");
    private static final PaymentsHeld HELD = new PaymentsHeld(GRANT, "Återförvisad");
    private final Rulebook rules = rules();

    @Test
    void holds_payments_of_a_grant_that_waits_for_an_answer_or_is_under_way() {
        rules.given(established()).when(DECISION_MAKER, AWAIT).then(HELD).andElsewhere();
        rules().given(accepted()).when(DECISION_MAKER, AWAIT).then(HELD).andElsewhere();
    }

    @Test
    void does_nothing_where_payments_are_on_hold() {
        rules.given(accepted(HELD)).when(DECISION_MAKER, AWAIT).then();
    }

    @Test
    void does_nothing_where_nothing_will_be_paid() {
        rules.given(established(), new GrantRefused(GRANT, "Ingen personal"))
                .when(DECISION_MAKER, AWAIT)
                .then();
        rules().given(accepted(new GrantRevoked(GRANT, "Omprövning")))
                .when(DECISION_MAKER, AWAIT)
                .then();
        rules().given(settled(600_000, new GrantClosed(GRANT, 600_000)))
                .when(DECISION_MAKER, AWAIT)
                .then();
    }
}
