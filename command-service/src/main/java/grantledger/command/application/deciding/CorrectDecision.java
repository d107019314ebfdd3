package grantledger.command.application.deciding;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.application.standing.OrderOfMeaning;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Corrects an obvious error in how a decision is written; outcome and amount stand. */
@AllowedTo(Role.DECISION_MAKER)
public record CorrectDecision(
        @NotNull UUID applicationId,
        @NotNull @Text String correction,
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
        application.requireDecided();
        OrderOfMeaning.requireAfterDecision(application, with.acting());
        return Decision.of(new DecisionCorrected(
                applicationId, correction, reasons, with.acting().person()));
    }
}
