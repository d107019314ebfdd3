package grantledger.command.grant.changing;

import static grantledger.command.grant.Grants.CHANGE;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.lowering;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.CHANGE_IS_PENDING;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.ChangeRejected;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RejectChangeTest {

    private static final RejectChange REJECT = new RejectChange(GRANT, CHANGE, "Nej");
    private final Rulebook rules = rules();

    @Test
    void leaves_the_grant_as_it_is() {
        rules.given(accepted(lowering(450_000)))
                .when(OFFICER, REJECT)
                .then(new ChangeRejected(GRANT, CHANGE, "Nej"))
                .andElsewhere();
    }

    @Test
    void refuses_another_change_than_the_pending_one() {
        rules.given(accepted(lowering(450_000)))
                .when(OFFICER, new RejectChange(GRANT, new UUID(0, 99), "Nej"))
                .refusedBy(CHANGE_IS_PENDING);
    }

    @Test
    void refuses_a_change_that_has_been_decided() {
        rules.given(accepted(lowering(450_000), new ChangeRejected(GRANT, CHANGE, "Nej")))
                .when(OFFICER, REJECT)
                .refusedBy(CHANGE_IS_PENDING);
    }
}
