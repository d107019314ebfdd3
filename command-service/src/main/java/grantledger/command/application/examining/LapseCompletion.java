package grantledger.command.application.examining;

import static grantledger.command.application.standing.ApplicationRule.COMPLETION_AWAITS;
import static grantledger.command.application.standing.ApplicationRule.COMPLETION_LAPSES_AFTER_ITS_DAY;

import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.application.standing.Status;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import java.time.LocalDate;
import java.util.UUID;

/** Follows by itself when the day for a completion has passed without one; the application is examined as it stands. */
public record LapseCompletion(UUID applicationId, LocalDate dueOn) implements ApplicationCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        COMPLETION_AWAITS.require(
                application.status().equals(new Status.CompletionAwaited(dueOn)),
                "The application is %s.",
                application.status().inWords());
        COMPLETION_LAPSES_AFTER_ITS_DAY.require(
                with.acting().today().isAfter(dueOn), "The completion is due on %s.", dueOn);
        return Decision.of(new CompletionLapsed(applicationId, dueOn));
    }
}
