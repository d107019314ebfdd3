package grantledger.command.application.examining;

import static grantledger.command.application.standing.ApplicationRule.COMPLETION_AWAITS;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_IN_TIME;
import static java.util.Objects.requireNonNullElse;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.application.standing.Status;
import grantledger.command.application.submitting.ContactInput;
import grantledger.command.application.submitting.SoundProposal;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Refused;
import grantledger.command.values.Amount;
import grantledger.command.values.BudgetLineInput;
import grantledger.command.values.Day;
import grantledger.command.values.Line;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.MunicipalSupport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Answers a request for completion: what is given replaces what stood, the rest stays. */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
public record CompleteApplication(
        @NotNull UUID applicationId,
        @Line String projectTitle,
        @Text String purpose,
        @Amount Long requestedAmountSek,
        @Day LocalDate projectStart,
        @Day LocalDate projectEnd,
        @Size(min = 1, max = 100) List<@NotNull @Valid BudgetLineInput> budgetLines,
        Boolean leadershipAnchored,
        MunicipalSupport municipalSupport,
        @Valid ContactInput contact)
        implements ApplicationCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireUndecided();
        requireInTime(application, with.acting().today());
        Proposal completed = completed(application.proposal());
        SoundProposal.require(completed);
        return Decision.of(new ApplicationCompleted(applicationId, completed));
    }

    private static void requireInTime(Application application, LocalDate today) {
        if (!(application.status() instanceof Status.CompletionAwaited(LocalDate dueOn))) {
            throw new Refused(COMPLETION_AWAITS, null, "No completion has been requested, or it has been answered.");
        }
        COMPLETION_IN_TIME.require(!today.isAfter(dueOn), "The completion was due on %s.", dueOn);
    }

    private Proposal completed(Proposal before) {
        return new Proposal(
                before.focusArea(),
                requireNonNullElse(projectTitle, before.projectTitle()),
                requireNonNullElse(purpose, before.purpose()),
                requireNonNullElse(requestedAmountSek, before.requestedAmountSek()),
                requireNonNullElse(projectStart, before.projectStart()),
                requireNonNullElse(projectEnd, before.projectEnd()),
                budgetLines == null
                        ? before.budgetLines()
                        : budgetLines.stream().map(BudgetLineInput::fact).toList(),
                requireNonNullElse(leadershipAnchored, before.leadershipAnchored()),
                requireNonNullElse(municipalSupport, before.municipalSupport()),
                contact == null ? before.contact() : contact.fact());
    }
}
