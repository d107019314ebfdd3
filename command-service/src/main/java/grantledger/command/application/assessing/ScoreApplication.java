package grantledger.command.application.assessing;

import static grantledger.command.application.standing.ApplicationRule.ASSIGNED_ASSESSOR_SCORES;
import static grantledger.command.application.standing.ApplicationRule.EVERY_CRITERION_SCORED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.EVERY_PRIORITY_ANSWERED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.SCORED_WHILE_ELIGIBLE;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.access.roles.Role;
import grantledger.command.application.examining.EachOnce;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.application.standing.Status;
import grantledger.command.call.Call;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.ApplicationEvent.PriorityResult;
import grantledger.events.CallEvent.Criterion;
import grantledger.events.CallEvent.Priority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The caller's points for every criterion of the call, and which of its priorities are met. They replace the caller's
 * earlier ones, which history keeps.
 */
@AllowedTo(Role.ASSESSOR)
public record ScoreApplication(
        @NotNull UUID applicationId,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid CriterionScoreInput> scores,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 20)
        List<@NotNull @Valid PriorityResultInput> priorities)
        implements ApplicationHandling {

    private static final EachOnce CRITERIA = new EachOnce(EVERY_CRITERION_SCORED_ONCE, "scores", "criterionId");
    private static final EachOnce PRIORITIES = new EachOnce(EVERY_PRIORITY_ANSWERED_ONCE, "priorities", "priorityId");

    public ScoreApplication {
        priorities = requireNonNullElse(priorities, List.of());
    }

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public void requireNoHandIn(Application application, Circumstances with) {
        String assessor = with.acting().person();
        ApplicationHandling.requireDidNotSubmit(application, assessor);
        ASSIGNED_ASSESSOR_SCORES.require(
                application.assessment().assigned().contains(assessor), "%s is not assigned.", assessor);
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireAssessable();
        SCORED_WHILE_ELIGIBLE.require(
                application.status() instanceof Status.Eligible
                        || (application.status() instanceof Status.Declined && application.recommendation() == null),
                "The application is %s.",
                application.recommendation() == null ? application.status().inWords() : "recommended for decision");
        Call call = application.call(with);
        return Decision.of(new ApplicationScored(
                applicationId,
                with.acting().person(),
                scoresOf(call.terms().criteria()),
                prioritiesOf(call.prioritiesOf(application.track()))));
    }

    private List<PriorityResult> prioritiesOf(List<Priority> known) {
        if (!priorities.isEmpty()) {
            PRIORITIES.require(
                    known.stream().map(Priority::id).toList(),
                    priorities.stream().map(PriorityResultInput::priorityId).toList());
        }
        return priorities.stream().map(PriorityResultInput::fact).toList();
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
