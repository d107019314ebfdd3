package grantledger.command.application.examining;

import static grantledger.command.application.standing.ApplicationRule.EVERY_REQUIREMENT_CHECKED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.FORMAL_CHECK_AFTER_COMPLETION;
import static grantledger.command.application.standing.ApplicationRule.FORMAL_CHECK_BEFORE_RECOMMENDATION;
import static grantledger.command.application.standing.ApplicationRule.REQUIREMENT_MET_AS_FIELD_SAYS;
import static java.util.stream.Collectors.toMap;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.application.standing.Status;
import grantledger.command.call.RequiredField;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.CallEvent.FormalRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records which of the track's formal requirements the application meets; it is eligible when it meets them all. */
@AllowedTo(Role.OFFICER)
public record RecordFormalCheck(
        @NotNull UUID applicationId,
        @NotNull @Size(max = 50) List<@NotNull @Valid RequirementResultInput> results) implements ApplicationHandling {

    private static final EachOnce REQUIREMENTS =
            new EachOnce(EVERY_REQUIREMENT_CHECKED_ONCE, "results", "requirementId");

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public void requireNoHandIn(Application application, Circumstances with) {
        ApplicationHandling.requireDidNotSubmit(application, with.acting().person());
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireUndecided();
        application.requireSubmittedBy(with.acting());
        FORMAL_CHECK_AFTER_COMPLETION.require(
                !(application.status() instanceof Status.CompletionAwaited),
                "The application is %s.",
                application.status().inWords());
        FORMAL_CHECK_BEFORE_RECOMMENDATION.require(
                !(application.status() instanceof Status.Recommended), "A decision has been recommended.");
        requireSound(application.call(with).requirementsOf(application.track()), application.proposal());
        return Decision.of(new FormalCheckRecorded(
                applicationId,
                results.stream().map(RequirementResultInput::fact).toList(),
                results.stream().allMatch(RequirementResultInput::met),
                with.acting().person()));
    }

    private void requireSound(List<FormalRequirement> requirements, Proposal proposal) {
        REQUIREMENTS.require(
                requirements.stream().map(FormalRequirement::id).toList(),
                results.stream().map(RequirementResultInput::requirementId).toList());
        Map<String, FormalRequirement> byId = requirements.stream().collect(toMap(FormalRequirement::id, it -> it));
        for (int i = 0; i < results.size(); i++) {
            FormalRequirement requirement = byId.get(results.get(i).requirementId());
            String said = RequiredField.spokenAgainst(requirement, proposal).orElse(null);
            REQUIREMENT_MET_AS_FIELD_SAYS.requireOf(
                    "results[%d].met".formatted(i),
                    said == null || !results.get(i).met(),
                    "%s is met by %s of the application, which says %s.",
                    requirement.id(),
                    requirement.field(),
                    said);
        }
    }
}
