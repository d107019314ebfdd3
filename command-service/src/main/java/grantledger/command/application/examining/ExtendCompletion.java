package grantledger.command.application.examining;

import static grantledger.command.application.standing.ApplicationRule.COMPLETION_AWAITS;
import static grantledger.command.application.standing.ApplicationRule.EXTENSION_GIVES_LATER_DAY;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.application.standing.Status;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Refused;
import grantledger.command.values.Day;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.CompletionExtended;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** Gives the applicant more time to complete the application. */
@AllowedTo(Role.OFFICER)
public record ExtendCompletion(
        @NotNull UUID applicationId,
        @NotNull @Day LocalDate dueOn,
        @NotNull @Text String reasons) implements ApplicationHandling {

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
        if (!(application.status() instanceof Status.CompletionAwaited(LocalDate before))) {
            throw new Refused(
                    COMPLETION_AWAITS,
                    null,
                    "The application is %s.".formatted(application.status().inWords()));
        }
        EXTENSION_GIVES_LATER_DAY.requireOf("dueOn", dueOn.isAfter(before), "It is due on %s already.", before);
        CompletionDay.require(dueOn, with.acting().today());
        return Decision.of(new CompletionExtended(applicationId, dueOn, reasons));
    }
}
