package grantledger.command.application.deciding;

import static java.util.Objects.requireNonNullElse;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Amount;
import grantledger.command.values.PlannedReportInput;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.FundsGranted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Grants money, commits it under the call's ceiling and establishes the grant, all in one append. Without instalments
 * the whole amount is payable at once; without reports the call's duties hold.
 */
@AllowedTo(Role.DECISION_MAKER)
public record GrantFunds(
        @NotNull UUID applicationId,
        @NotNull @Amount Long amountSek,
        @NotNull @Text String reasons,
        @Size(max = 50) List<@NotNull @Text String> conditions,
        @Size(max = 50) List<@NotNull @Valid InstalmentInput> instalments,
        @Size(max = 50) List<@NotNull @Valid PlannedReportInput> reports)
        implements ApplicationCommand {

    public GrantFunds {
        conditions = requireNonNullElse(conditions, List.of());
        instalments = requireNonNullElse(instalments, List.of());
        reports = requireNonNullElse(reports, List.of());
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        String decider = with.acting().person();
        application.requireRecommended();
        application.involvement().requireMayDecide(decider);
        Verdict.requireWithinRequest(amountSek, application);
        GrantPlan plan = NewGrant.customaryPlan(amountSek, application, with)
                .with(
                        instalments.stream().map(InstalmentInput::fact).toList(),
                        reports.stream().map(PlannedReportInput::fact).toList());
        NewGrant grant = new NewGrant(NewGrant.nextId(application), amountSek, conditions, plan, decider);
        return grant.after(
                Decision.of(new FundsGranted(applicationId, grant.grantId(), amountSek, reasons, conditions, decider)),
                application);
    }
}
