package grantledger.command.application.deciding;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Decides that an application which could have been granted gets nothing, whatever was recommended. */
@AllowedTo(Role.DECISION_MAKER)
public record DeclineApplication(
        @NotNull UUID applicationId, @NotNull @Text String reasons) implements Deciding {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireRecommended();
        Deciding.requireTime(application, application.call(with), with.acting());
        Decision<ApplicationEvent> declined = Decision.of(
                new ApplicationDeclined(applicationId, reasons, with.acting().person()));
        return application.marking(application.ending(declined, reasons), with);
    }
}
