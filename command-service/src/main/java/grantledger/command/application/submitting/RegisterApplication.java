package grantledger.command.application.submitting;

import static grantledger.command.application.standing.ApplicationRule.REGISTERED_ONCE;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.call.Call;
import grantledger.command.call.IssueDiaryNumber;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Gives the application the call's next diary number. It follows a submission by itself. */
@AllowedTo({Role.OFFICER, Role.SYSTEM})
public record RegisterApplication(@NotNull UUID applicationId) implements ApplicationHandling {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        REGISTERED_ONCE.require(
                application.diaryNumber() == null, "The application is registered as %s.", application.diaryNumber());
        application.requireSubmittedBy(with.acting());
        Call call = with.hold(Call.KIND, application.callId()).orElseThrow();
        return Decision.<ApplicationEvent>of(new ApplicationRegistered(applicationId, call.nextDiaryNumber()))
                .then(new IssueDiaryNumber(call.callId(), applicationId));
    }
}
