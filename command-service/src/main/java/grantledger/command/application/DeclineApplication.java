package grantledger.command.application;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Deciding;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Decides that an application which could have been granted gets nothing. */
@AllowedTo(Role.DECISION_MAKER)
public record DeclineApplication(
        @NotNull UUID applicationId, @NotNull @Text String reasons) implements ApplicationCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Deciding with) {
        String decider = with.acting().person();
        application.requireRecommended();
        application.involvement().requireMayDecide(decider);
        return application.marking(Decision.of(new ApplicationDeclined(applicationId, reasons, decider)), with);
    }
}
