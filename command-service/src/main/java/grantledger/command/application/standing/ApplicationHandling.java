package grantledger.command.application.standing;

import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_ASSESS;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_RECOMMEND;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;

/** What the agency does with an application, and never those whose application it is or who are barred from it. */
public interface ApplicationHandling extends ApplicationCommand {

    @Override
    default void requirePerson(Application application, Circumstances with) {
        Acting acting = with.acting();
        OWN_MATTER_IS_HANDLED_BY_OTHERS.require(
                !application.isOfOrganisationOf(acting), "%s speaks for the applicant.", acting.person());
        CONFLICT_BARS_FROM_HANDLING.require(
                !application.bars(acting.person()), "%s has a conflict of interest.", acting.person());
        requireNoHandIn(application, with);
    }

    /** What the same person must not have done before. */
    default void requireNoHandIn(Application application, Circumstances with) {}

    /** For what assesses, recommends and decides. */
    static void requireDidNotSubmit(Application application, String person) {
        SUBMITTER_LEAVES_IT_TO_OTHERS.require(
                !application.involvement().submitters().contains(person), "%s submitted the application.", person);
    }

    /** For what decides, or records what a court decided. */
    static void requireMayDecide(Application application, String person) {
        Involvement involvement = application.involvement();
        requireDidNotSubmit(application, person);
        DECIDER_DID_NOT_RECOMMEND.require(!involvement.recommenders().contains(person), "%s recommended.", person);
        DECIDER_DID_NOT_ASSESS.require(!involvement.assessors().contains(person), "%s assesses.", person);
    }
}
