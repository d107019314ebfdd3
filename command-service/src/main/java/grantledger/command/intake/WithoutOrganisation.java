package grantledger.command.intake;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.OnBehalfOfOrganisation;

/** Whether applicants whose tokens name no organisation may apply for one. */
enum WithoutOrganisation {
    ALLOWED,
    REFUSED;

    void require(CommandCatalogue.Entry entry, Acting acting) {
        boolean unproven = entry.body().isAnnotationPresent(OnBehalfOfOrganisation.class)
                && acting.asApplicantOnly()
                && acting.organisationNumber() == null;
        GeneralRule.TOKEN_NAMES_ORGANISATION.require(
                this == ALLOWED || !unproven, "The token of %s names no organisation.", acting.person());
    }
}
