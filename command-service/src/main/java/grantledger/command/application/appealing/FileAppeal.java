package grantledger.command.application.appealing;

import static grantledger.command.application.standing.ApplicationRule.APPEAL_RECEIVED_BY_TODAY;
import static grantledger.command.application.standing.ApplicationRule.DECISION_IS_APPEALABLE;
import static grantledger.command.application.standing.ApplicationRule.ONE_APPEAL_AT_A_TIME;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.values.Day;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.AppealFiled;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** The applicant asks a court to try the decision. */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
public record FileAppeal(
        @NotNull UUID applicationId,
        @NotNull @Day LocalDate receivedOn,
        @NotNull @Text String grounds) implements ApplicationCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireDecided();
        ONE_APPEAL_AT_A_TIME.require(!application.appealPending(), "An earlier appeal waits for its outcome.");
        DECISION_IS_APPEALABLE.require(
                application.call(with).terms().appealable(), "The call's decisions cannot be appealed.");
        APPEAL_RECEIVED_BY_TODAY.requireOf(
                "receivedOn", !receivedOn.isAfter(with.acting().today()), "%s is in the future.", receivedOn);
        return Decision.of(new AppealFiled(applicationId, receivedOn, grounds));
    }
}
