package grantledger.command.application.examining;

import static grantledger.command.application.standing.ApplicationRule.EVERY_REQUIREMENT_CHECKED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.FORMAL_CHECK_AFTER_COMPLETION;
import static grantledger.command.application.standing.ApplicationRule.FORMAL_CHECK_BEFORE_RECOMMENDATION;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.application.standing.Status;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.CallEvent.FormalRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Records which of the track's formal requirements the application meets; it is eligible when it meets them all. */
@AllowedTo(Role.OFFICER)
public record RecordFormalCheck(
        @NotNull UUID applicationId,
        @NotNull @Size(max = 50) List<@NotNull @Valid RequirementResultInput> results) implements ApplicationCommand {

    private static final EachOnce REQUIREMENTS =
            new EachOnce(EVERY_REQUIREMENT_CHECKED_ONCE, "results", "requirementId");

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireUndecided();
        FORMAL_CHECK_AFTER_COMPLETION.require(
                !(application.status() instanceof Status.CompletionAwaited),
                "The application is %s.",
                application.status().inWords());
        FORMAL_CHECK_BEFORE_RECOMMENDATION.require(
                !(application.status() instanceof Status.Recommended), "A decision has been recommended.");
        REQUIREMENTS.require(
                application.call(with).requirementsOf(application.track()).stream()
                        .map(FormalRequirement::id)
                        .toList(),
                results.stream().map(RequirementResultInput::requirementId).toList());
        return Decision.of(new FormalCheckRecorded(
                applicationId,
                results.stream().map(RequirementResultInput::fact).toList(),
                results.stream().allMatch(RequirementResultInput::met)));
    }
}
