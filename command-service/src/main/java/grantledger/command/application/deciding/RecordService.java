package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.SERVED_AFTER_DECISION;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Day;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.DecisionServed;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** When the decision that stands reached the applicant; the days for an appeal count from then. The last word counts. */
@AllowedTo(Role.OFFICER)
public record RecordService(
        @NotNull UUID applicationId, @NotNull @Day LocalDate servedOn) implements ApplicationHandling {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireDecided();
        LocalDate decidedOn = application.decided().on();
        LocalDate today = with.acting().today();
        SERVED_AFTER_DECISION.requireOf(
                "servedOn",
                !servedOn.isBefore(decidedOn) && !servedOn.isAfter(today),
                "The decision is of %s, and today is %s.",
                decidedOn,
                today);
        return Decision.of(new DecisionServed(applicationId, servedOn));
    }
}
