package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.RECOMMENDATION_IS_PENDING;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.RecommendationWithdrawn;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Takes a recommendation back before it is decided on, so that the application is assessed further. */
@AllowedTo(Role.OFFICER)
public record WithdrawRecommendation(
        @NotNull UUID applicationId, @NotNull @Text String reasons) implements ApplicationHandling {

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
        RECOMMENDATION_IS_PENDING.require(
                application.recommendation() != null,
                "The application is %s, and no recommendation waits.",
                application.status().inWords());
        return Decision.of(new RecommendationWithdrawn(
                applicationId, reasons, with.acting().person()));
    }
}
