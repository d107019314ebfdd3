package grantledger.command.application.assessing;

import static grantledger.command.application.standing.ApplicationRule.POINTS_WITHIN_SCALE;

import grantledger.command.values.Line;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.CallEvent.Criterion;
import jakarta.validation.constraints.NotNull;

/** An assessor's points for one criterion, and why. */
public record CriterionScoreInput(
        @NotNull @Line String criterionId,
        @NotNull Integer points,
        @NotNull @Text String reason) {

    void requireWithin(Criterion criterion, String field) {
        POINTS_WITHIN_SCALE.requireOf(
                field + ".points",
                points >= 0 && points <= criterion.maxPoints(),
                "%s gives 0 to %d points.",
                criterionId,
                criterion.maxPoints());
    }

    CriterionScore fact(Criterion criterion) {
        return new CriterionScore(criterionId, points, criterion.maxPoints(), criterion.weight(), reason);
    }
}
