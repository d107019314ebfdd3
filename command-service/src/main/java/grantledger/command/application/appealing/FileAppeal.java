package grantledger.command.application.appealing;

import static grantledger.command.application.standing.ApplicationRule.APPEAL_AFTER_DECISION;
import static grantledger.command.application.standing.ApplicationRule.APPEAL_OF_APPLICANT_IS_OF_TODAY;
import static grantledger.command.application.standing.ApplicationRule.APPEAL_RECEIVED_BY_TODAY;
import static grantledger.command.application.standing.ApplicationRule.DECISION_IS_APPEALABLE;
import static grantledger.command.application.standing.ApplicationRule.ONE_APPEAL_AT_A_TIME;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.ApplicantsCommand;
import grantledger.command.application.standing.Application;
import grantledger.command.deciding.Acting;
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

/**
 * The applicant asks a court to try the decision. One that comes too late is filed as well: that it is late is an outcome.
 */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
public record FileAppeal(
        @NotNull UUID applicationId,
        @NotNull @Day LocalDate receivedOn,
        @NotNull @Text String grounds) implements ApplicantsCommand {

    @Override
    public Decision<ApplicationEvent> decide(Application application, Circumstances with) {
        application.requireDecided();
        ONE_APPEAL_AT_A_TIME.require(!application.appeals().pending(), "An earlier appeal waits for its outcome.");
        DECISION_IS_APPEALABLE.require(
                application.call(with).terms().appealable(), "The call's decisions cannot be appealed.");
        requireDay(application, with.acting());
        return Decision.of(new AppealFiled(
                applicationId, receivedOn, grounds, with.acting().person()));
    }

    private void requireDay(Application application, Acting acting) {
        LocalDate today = acting.today();
        LocalDate decidedOn = application.decided().on();
        APPEAL_RECEIVED_BY_TODAY.requireOf(
                "receivedOn", !receivedOn.isAfter(today), "%s is in the future.", receivedOn);
        APPEAL_AFTER_DECISION.requireOf(
                "receivedOn", !receivedOn.isBefore(decidedOn), "%s is before the decision, %s.", receivedOn, decidedOn);
        APPEAL_OF_APPLICANT_IS_OF_TODAY.requireOf(
                "receivedOn",
                receivedOn.equals(today) || !isApplicants(application, acting),
                "It reaches the agency today, %s.",
                today);
    }

    private static boolean isApplicants(Application application, Acting acting) {
        return acting.asApplicantOnly() || application.isOfOrganisationOf(acting);
    }
}
