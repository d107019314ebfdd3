package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.DISMISSAL_AS_LATE;
import static grantledger.command.application.standing.ApplicationRule.DISMISSAL_BY_ANOTHER_THAN_CHECKED;
import static grantledger.command.application.standing.ApplicationRule.DISMISSAL_FOLLOWS_FAILED_CHECK;

import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationRule;
import grantledger.command.application.standing.Status;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.DismissalGround;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Decides that an application is not tried, because it does not meet the formal requirements or came too late. It need not
 * wait for the call's closing.
 *
 * @param ground as the application stands unless given
 */
@AllowedTo(Role.DECISION_MAKER)
public record DismissApplication(
        @NotNull UUID applicationId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) DismissalGround ground,
        @NotNull @Text String reasons)
        implements Deciding {

    @Override
    public void requireNoHandIn(Application application, Circumstances with) {
        Deciding.super.requireNoHandIn(application, with);
        String person = with.acting().person();
        DISMISSAL_BY_ANOTHER_THAN_CHECKED.require(
                application.status() instanceof Status.Late
                        || !application.involvement().checkers().contains(person),
                "%s recorded the formal check.",
                person);
    }

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireSubmittedBy(with.acting());
        Decision<ApplicationEvent> dismissed = Decision.of(new ApplicationDismissed(
                applicationId, groundOf(application), reasons, with.acting().person()));
        return application.marking(application.ending(dismissed, reasons), with);
    }

    private DismissalGround groundOf(Application application) {
        boolean late = application.status() instanceof Status.Late;
        if (ground == DismissalGround.LATE || (ground == null && late)) {
            require(DISMISSAL_AS_LATE, late, application);
            return DismissalGround.LATE;
        }
        application.requireUndecided();
        require(DISMISSAL_FOLLOWS_FAILED_CHECK, application.status() instanceof Status.Ineligible, application);
        return DismissalGround.FORMAL_CHECK;
    }

    private static void require(ApplicationRule rule, boolean holds, Application application) {
        rule.require(holds, "The application is %s.", application.status().inWords());
    }
}
