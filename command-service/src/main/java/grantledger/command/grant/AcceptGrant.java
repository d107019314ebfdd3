package grantledger.command.grant;

import static grantledger.command.grant.GrantRule.GRANT_AWAITS_ANSWER;

import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Deciding;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Role;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantAccepted;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The recipient accepts the grant and its conditions. */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
public record AcceptGrant(@NotNull UUID grantId) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Deciding with) {
        GRANT_AWAITS_ANSWER.require(!grant.accepted(), "The grant has been accepted.");
        return Decision.of(new GrantAccepted(grantId));
    }
}
