package grantledger.command.application.submitting;

import static grantledger.command.application.standing.ApplicationRule.BUILDS_ON_EARLIER_GRANT;
import static grantledger.command.application.standing.ApplicationRule.PREVIOUS_GRANT_EXISTS;

import grantledger.command.application.standing.Application;
import grantledger.command.deciding.Circumstances;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.Stage;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.CallEvent.FocusArea;
import java.util.Optional;
import java.util.UUID;

/**
 * The grant that an application names as an earlier one of its organisation.
 *
 * @param grantId or null
 */
public record EarlierGrant(UUID grantId) {

    private static final String FIELD = "previousGrantId";

    public void require(FocusArea area, Applicant applicant, Circumstances with) {
        Optional<Grant> grant = grantId == null
                ? Optional.empty()
                : with.look(Grant.KIND, grantId).filter(it -> it.isInScopeOf(with.acting()));
        PREVIOUS_GRANT_EXISTS.requireOf(FIELD, grantId == null || grant.isPresent(), "There is no grant %s.", grantId);
        if (!area.buildsOn().isEmpty()) {
            BUILDS_ON_EARLIER_GRANT.requireOf(
                    FIELD, grant.isPresent(), "%s builds on a grant in one of %s.", area.id(), area.buildsOn());
            requireFoundation(grant.orElseThrow(), area, applicant, with);
        }
    }

    private static void requireFoundation(Grant grant, FocusArea area, Applicant applicant, Circumstances with) {
        String organisation = grant.award().applicant().organisationNumber();
        BUILDS_ON_EARLIER_GRANT.requireOf(
                FIELD, organisation.equals(applicant.organisationNumber()), "It is a grant of %s.", organisation);
        String earlier = with.look(Application.KIND, grant.award().applicationId())
                .orElseThrow()
                .proposal()
                .focusArea();
        BUILDS_ON_EARLIER_GRANT.requireOf(
                FIELD, area.buildsOn().contains(earlier), "It is a grant for %s, not %s.", earlier, area.buildsOn());
        BUILDS_ON_EARLIER_GRANT.requireOf(
                FIELD, grant.stage() != Stage.REFUSED && grant.stage() != Stage.REVOKED, "The grant came to nothing.");
        BUILDS_ON_EARLIER_GRANT.requireOf(
                FIELD, grant.reports().everyPlannedIsDone(), "A report of it is neither approved nor waived.");
    }
}
