package grantledger.command.application.submitting;

import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.DISCONTINUED_WITH_ITS_CALL;

import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationDiscontinued;
import java.util.UUID;

/** Follows by itself when the call was cancelled, before anything was decided in it. */
public record DiscontinueApplication(UUID applicationId, String reason) implements ApplicationCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        APPLICATION_UNDECIDED.require(
                application.status().isUndecided(),
                "The application is %s.",
                application.status().inWords());
        DISCONTINUED_WITH_ITS_CALL.require(application.call(with).cancelled(), "The call has not been cancelled.");
        return Decision.of(new ApplicationDiscontinued(applicationId, reason));
    }
}
