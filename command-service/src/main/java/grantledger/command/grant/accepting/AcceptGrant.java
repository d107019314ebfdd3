package grantledger.command.grant.accepting;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.RecipientsWord;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantAccepted;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The recipient accepts the grant and its conditions. */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
public record AcceptGrant(@NotNull UUID grantId) implements RecipientsWord {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireAwaitsAnswer();
        Days.requireNotBeforeGrant(
                "Occurred-At", with.acting().today(), grant.award().grantedOn());
        return Decision.of(new GrantAccepted(grantId));
    }
}
