package grantledger.command.grant.accepting;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.MoneyFollows;
import grantledger.command.grant.standing.RecipientsWord;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantRefused;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The recipient declines the grant; the whole of it is free again. */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
public record RefuseGrant(
        @NotNull UUID grantId, @NotNull @Text String reason) implements RecipientsWord {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireAwaitsAnswer();
        Days.requireNotBeforeGrant(
                "Occurred-At", with.acting().today(), grant.award().grantedOn());
        return MoneyFollows.after(grant, Decision.of(new GrantRefused(grantId, reason)));
    }
}
