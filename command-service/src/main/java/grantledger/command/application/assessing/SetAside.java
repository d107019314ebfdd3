package grantledger.command.application.assessing;

import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.Recommendation;
import grantledger.command.deciding.Decision;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.RecommendationSetAside;
import grantledger.events.ApplicationEvent.SetAsideGround;
import grantledger.events.DecisionOutcome;
import java.util.Optional;

/** What falls with a person who leaves the matter: the recommendation that was theirs, or that rested on their score. */
final class SetAside {

    private SetAside() {}

    /** Where the person is barred. */
    static Decision<ApplicationEvent> afterBar(
            Decision<ApplicationEvent> decision, String person, Application application) {
        return recommendation(application)
                .filter(standing -> standing.by().equals(person))
                .map(theirs -> decision.and(fallen(application, SetAsideGround.RECOMMENDER_BARRED)))
                .orElseGet(() -> after(decision, person, application));
    }

    /** Where only what the person scored goes. */
    static Decision<ApplicationEvent> after(
            Decision<ApplicationEvent> decision, String person, Application application) {
        boolean lastScore =
                application.assessment().hasScore() && !application.assessment().hasScoreWithout(person);
        return recommendation(application)
                .filter(standing -> lastScore && standing.outcome() == DecisionOutcome.GRANT)
                .map(unfounded -> decision.and(fallen(application, SetAsideGround.NO_SCORE_LEFT)))
                .orElse(decision);
    }

    private static Optional<Recommendation> recommendation(Application application) {
        return Optional.ofNullable(application.recommendation());
    }

    private static RecommendationSetAside fallen(Application application, SetAsideGround ground) {
        return new RecommendationSetAside(application.applicationId(), ground);
    }
}
