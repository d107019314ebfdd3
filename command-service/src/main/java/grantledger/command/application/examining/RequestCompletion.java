package grantledger.command.application.examining;

import static grantledger.command.application.standing.ApplicationRule.COMPLETION_BEFORE_RECOMMENDATION;
import static grantledger.command.application.standing.ApplicationRule.ONE_COMPLETION_AT_A_TIME;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.application.standing.Status;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Day;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.CompletionRequested;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Asks the applicant for what is missing, by a day that is still in time. */
@AllowedTo(Role.OFFICER)
public record RequestCompletion(
        @NotNull UUID applicationId,
        @NotEmpty @Size(max = 50) List<@NotNull @Text String> missing,
        @NotNull @Day LocalDate dueOn)
        implements ApplicationHandling {

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
        ONE_COMPLETION_AT_A_TIME.require(
                !(application.status() instanceof Status.CompletionAwaited),
                "The application is %s.",
                application.status().inWords());
        COMPLETION_BEFORE_RECOMMENDATION.require(
                !(application.status() instanceof Status.Recommended), "A decision has been recommended.");
        CompletionDay.require(dueOn, with.acting().today());
        return Decision.of(new CompletionRequested(applicationId, missing, dueOn));
    }
}
