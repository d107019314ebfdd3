package grantledger.command.grant.standing;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;

/** What the recipient says, also where an officer enters it for them: but no officer who is barred from the matter. */
public interface RecipientsWord extends GrantCommand {

    @Override
    default void requirePerson(Grant grant, Circumstances with) {
        Acting acting = with.acting();
        if (!acting.asApplicantOnly() && !grant.award().isOfOrganisationOf(acting)) {
            GrantHandling.requireNotBarred(grant, with);
        }
    }
}
