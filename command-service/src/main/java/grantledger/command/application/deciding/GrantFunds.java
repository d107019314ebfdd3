package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.STANDING_GRANT_KEEPS_ITS_PLAN;
import static java.util.Objects.requireNonNullElse;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.changing.ChangeGrantAmount;
import grantledger.command.grant.money.InstalmentInput;
import grantledger.command.grant.standing.Grant;
import grantledger.command.values.Amount;
import grantledger.command.values.PlannedReportInput;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.FundsGranted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Grants money, commits it under the call's ceiling and establishes the grant, all in one append. Without instalments
 * the whole amount is payable at once; without reports the call's duties hold. Where a court annulled the decision behind
 * a grant that stands, that grant goes on.
 */
@AllowedTo(Role.DECISION_MAKER)
public record GrantFunds(
        @NotNull UUID applicationId,
        @NotNull @Amount Long amountSek,
        @NotNull @Text String reasons,
        @Size(max = 50) List<@NotNull @Text String> conditions,
        @Size(max = 50) List<@NotNull @Valid InstalmentInput> instalments,
        @Size(max = 50) List<@NotNull @Valid PlannedReportInput> reports)
        implements Deciding {

    public GrantFunds {
        conditions = requireNonNullElse(conditions, List.of());
        instalments = requireNonNullElse(instalments, List.of());
        reports = requireNonNullElse(reports, List.of());
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireRecommended();
        Optional<Grant> standing = Grants.goingOn(application, with);
        Deciding.requireTime(application, NewGrant.callOf(application, with), with.acting());
        Verdict.requireWithinRequest(amountSek, application);
        Verdict.requireScore(application);
        return standing.map(grant -> goingOn(grant, application, with))
                .orElseGet(() -> establishing(application, with));
    }

    private Decision<ApplicationEvent> establishing(Application application, Circumstances with) {
        GrantPlan plan =
                NewGrant.customaryPlan(amountSek, application, with).with(instalments, reports, application.proposal());
        String decider = with.acting().person();
        NewGrant grant = new NewGrant(NewGrant.nextId(application), amountSek, conditions, plan, decider, false);
        return grant.after(granted(grant.grantId(), decider), application, with);
    }

    private Decision<ApplicationEvent> goingOn(Grant grant, Application application, Circumstances with) {
        requireNone("conditions", conditions);
        requireNone("instalments", instalments);
        requireNone("reports", reports);
        String decider = with.acting().person();
        return granted(grant.grantId(), decider)
                .then(new ChangeGrantAmount(
                        grant.grantId(), amountSek, reasons, decider, false, application.annulled()));
    }

    private static void requireNone(String field, List<?> given) {
        STANDING_GRANT_KEEPS_ITS_PLAN.requireOf(
                field, given.isEmpty(), "The grant stands already; its %s are changed there.", field);
    }

    private Decision<ApplicationEvent> granted(UUID grantId, String decider) {
        return Decision.of(new FundsGranted(applicationId, grantId, amountSek, reasons, conditions, decider));
    }
}
