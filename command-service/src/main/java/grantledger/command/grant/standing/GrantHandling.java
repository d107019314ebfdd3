package grantledger.command.grant.standing;

import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;

/** What the agency does with a grant, and never those whose grant it is or who are barred from it. */
public interface GrantHandling extends GrantCommand {

    @Override
    default void requirePerson(Grant grant, Circumstances with) {
        Acting acting = with.acting();
        OWN_MATTER_IS_HANDLED_BY_OTHERS.require(
                !grant.award().isOfOrganisationOf(acting), "%s speaks for the recipient.", acting.person());
        requireNotBarred(grant, with);
        requireNoHandIn(grant, with);
    }

    static void requireNotBarred(Grant grant, Circumstances with) {
        String person = with.acting().person();
        CONFLICT_BARS_FROM_HANDLING.require(
                !with.matter(grant.award().applicationId())
                        .map(application -> application.bars(person))
                        .orElse(false),
                "%s has a conflict of interest.",
                person);
    }

    /** What the same person must not have done before. */
    default void requireNoHandIn(Grant grant, Circumstances with) {}

    /** For what approves or pays. */
    static void requireDidNotSubmit(Grant grant, Circumstances with) {
        String person = with.acting().person();
        SUBMITTER_LEAVES_IT_TO_OTHERS.require(
                !person.equals(grant.award().submittedBy())
                        && !with.matter(grant.award().applicationId())
                                .map(application -> application.isSubmittedBy(person))
                                .orElse(false),
                "%s submitted the application.",
                person);
    }
}
