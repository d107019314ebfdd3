package grantledger.command.application.assessing;

import static grantledger.command.application.standing.ApplicationRule.ASSIGNED_ASSESSOR_SCORES;
import static grantledger.command.application.standing.ApplicationRule.BARRED_PERSON_DOES_NOT_SCORE;
import static grantledger.command.application.standing.ApplicationRule.EVERY_CRITERION_SCORED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.SCORED_WHILE_ELIGIBLE;
import static java.util.stream.Collectors.toMap;

import grantledger.access.roles.Role;
import grantledger.command.application.examining.EachOnce;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.application.standing.Status;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.CallEvent.Criterion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The caller's points for every criterion of the call. They replace the caller's earlier ones, which history keeps. */
@AllowedTo(Role.ASSESSOR)
public record ScoreApplication(
        @NotNull UUID applicationId,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid CriterionScoreInput> scores) implements ApplicationCommand {

    private static final EachOnce CRITERIA = new EachOnce(EVERY_CRITERION_SCORED_ONCE, "scores", "criterionId");

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        String assessor = with.acting().person();
        application.requireUndecided();
        BARRED_PERSON_DOES_NOT_SCORE.require(
                !application.involvement().bars(assessor), "%s has a conflict of interest.", assessor);
        ASSIGNED_ASSESSOR_SCORES.require(
                application.involvement().assessors().contains(assessor), "%s is not assigned.", assessor);
        SCORED_WHILE_ELIGIBLE.require(
                application.status() instanceof Status.Eligible,
                "The application is %s.",
                application.status().inWords());
        List<Criterion> criteria = application.call(with).terms().criteria();
        return Decision.of(new ApplicationScored(applicationId, assessor, scoresOf(criteria)));
    }

    private List<CriterionScore> scoresOf(List<Criterion> criteria) {
        CRITERIA.require(
                criteria.stream().map(Criterion::id).toList(),
                scores.stream().map(CriterionScoreInput::criterionId).toList());
        Map<String, Criterion> byId = criteria.stream().collect(toMap(Criterion::id, it -> it));
        for (int i = 0; i < scores.size(); i++) {
            scores.get(i).requireWithin(byId.get(scores.get(i).criterionId()), "scores[%d]".formatted(i));
        }
        Map<String, CriterionScoreInput> given =
                scores.stream().collect(toMap(CriterionScoreInput::criterionId, it -> it));
        return criteria.stream().map(it -> given.get(it.id()).fact(it)).toList();
    }
}
