package grantledger.command.application.examining;

import static grantledger.command.application.standing.ApplicationRule.COMPLETION_IN_TIME;
import static grantledger.command.application.standing.ApplicationRule.SUPPLEMENTED_WHILE_OPEN;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.access.roles.Role;
import grantledger.command.application.standing.ApplicantsCommand;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.Status;
import grantledger.command.application.submitting.BringsContact;
import grantledger.command.application.submitting.ContactPerson;
import grantledger.command.application.submitting.EarlierGrant;
import grantledger.command.application.submitting.FinancingInput;
import grantledger.command.application.submitting.SealedContact;
import grantledger.command.application.submitting.SoundProposal;
import grantledger.command.call.Call;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Amount;
import grantledger.command.values.Day;
import grantledger.command.values.EmptyIsSaid;
import grantledger.command.values.Line;
import grantledger.command.values.PlannedCostInput;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationSupplemented;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.MunicipalSupport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Answers a request for completion, or adds something unasked while the call is open: what is given replaces what stood,
 * the rest stays.
 */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
public record CompleteApplication(
        @NotNull UUID applicationId,
        @Line String projectTitle,
        @Text String purpose,
        @Amount Long requestedAmountSek,
        @Day LocalDate projectStart,
        @Day LocalDate projectEnd,
        @Size(min = 1, max = 100) List<@NotNull @Valid PlannedCostInput> budgetLines,
        Boolean leadershipAnchored,
        MunicipalSupport municipalSupport,
        @Valid ContactPerson contact,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) UUID previousGrantId,

        @EmptyIsSaid @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 50)
        List<@NotNull @Valid FinancingInput> otherFinancing)
        implements ApplicantsCommand, BringsContact {

    @Override
    public CompleteApplication with(SealedContact sealed) {
        return new CompleteApplication(
                applicationId,
                projectTitle,
                purpose,
                requestedAmountSek,
                projectStart,
                projectEnd,
                budgetLines,
                leadershipAnchored,
                municipalSupport,
                sealed,
                previousGrantId,
                otherFinancing);
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireUndecided();
        application.requireSubmittedBy(with.acting());
        boolean asked = application.status() instanceof Status.CompletionAwaited;
        Call call = application.call(with);
        requireInTime(application, call, with);
        if (contact != null) {
            application.personalData().requireStandingKey(contact.fact());
        }
        Proposal completed = completed(application.proposal());
        SoundProposal.require(completed, with.acting().today());
        UUID earlier = previousGrantId == null ? application.previousGrantId() : previousGrantId;
        requireEarlierGrant(earlier, application, call, with);
        return Decision.of(
                asked
                        ? new ApplicationCompleted(applicationId, completed, earlier)
                        : new ApplicationSupplemented(applicationId, completed, earlier));
    }

    private static void requireInTime(Application application, Call call, Circumstances with) {
        if (application.status() instanceof Status.CompletionAwaited(LocalDate dueOn)) {
            COMPLETION_IN_TIME.require(!with.acting().today().isAfter(dueOn), "The completion was due on %s.", dueOn);
        } else {
            SUPPLEMENTED_WHILE_OPEN.require(
                    call.isOpenAt(with.acting().occurredAt()),
                    "No completion is awaited, and the call is open until %s.",
                    call.terms().closesAt());
            SUPPLEMENTED_WHILE_OPEN.require(
                    !(application.status() instanceof Status.Recommended), "A decision has been recommended.");
        }
    }

    /** One that is not named anew has been looked at before, however its reports stand by now. */
    private void requireEarlierGrant(UUID earlier, Application application, Call call, Circumstances with) {
        if (previousGrantId != null) {
            String area = application.proposal().focusArea();
            call.focusArea(area, application.track())
                    .ifPresent(it -> new EarlierGrant(earlier)
                            .require(it, application.submission().applicant(), with));
        }
    }

    private Proposal completed(Proposal before) {
        return new Proposal(
                before.focusArea(),
                requireNonNullElse(projectTitle, before.projectTitle()),
                requireNonNullElse(purpose, before.purpose()),
                requireNonNullElse(requestedAmountSek, before.requestedAmountSek()),
                requireNonNullElse(projectStart, before.projectStart()),
                requireNonNullElse(projectEnd, before.projectEnd()),
                given(budgetLines, PlannedCostInput::fact, before.budgetLines()),
                given(otherFinancing, FinancingInput::fact, before.otherFinancing()),
                requireNonNullElse(leadershipAnchored, before.leadershipAnchored()),
                requireNonNullElse(municipalSupport, before.municipalSupport()),
                contact == null ? before.contact() : contact.fact());
    }

    private static <P, T> List<T> given(List<P> proposed, Function<P, T> fact, List<T> otherwise) {
        return proposed == null ? otherwise : proposed.stream().map(fact).toList();
    }
}
