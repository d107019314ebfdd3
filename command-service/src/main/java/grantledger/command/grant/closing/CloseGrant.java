package grantledger.command.grant.closing;

import static grantledger.command.grant.standing.GrantRule.APPEAL_DECIDED;
import static grantledger.command.grant.standing.GrantRule.CHANGE_DECIDED;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_SETTLED;
import static grantledger.command.grant.standing.GrantRule.REPORTS_APPROVED;
import static grantledger.command.grant.standing.GrantRule.REPORT_WAIVED_BY_ANOTHER;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Matter;
import grantledger.command.grant.money.Money;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.grant.standing.MoneyFollows;
import grantledger.command.grant.standing.Reports;
import grantledger.command.grant.standing.Stage;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantClosed;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Ends the grant: everything is reported or waived, decided and settled. A revoked grant only has to be paid back. */
@AllowedTo({Role.CONTROLLER, Role.OFFICER})
public record CloseGrant(@NotNull UUID grantId) implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        if (grant.stage() != Stage.REVOKED) {
            grant.stage().requireUnderWay();
            requireReported(grant.reports());
            CHANGE_DECIDED.require(grant.changes().pending() == null, "A change waits for a decision.");
        }
        APPEAL_DECIDED.require(
                !with.matter(grant.award().applicationId())
                        .map(Matter::awaitsJudgment)
                        .orElse(false),
                "An appeal waits for its outcome.");
        requireSettled(grant.money());
        return MoneyFollows.after(
                grant, Decision.of(new GrantClosed(grantId, grant.money().entitledSek())));
    }

    @Override
    public void requireNoHandIn(Grant grant, Circumstances with) {
        String person = with.acting().person();
        REPORT_WAIVED_BY_ANOTHER.require(
                grant.reports().plan().reports().stream().noneMatch(owed -> person.equals(owed.waivedBy())),
                "%s waived a report.",
                person);
    }

    private static void requireReported(Reports reports) {
        REPORTS_APPROVED.require(reports.everyPlannedIsDone(), "A planned report is neither approved nor waived.");
        REPORTS_APPROVED.require(!reports.anyUnexamined(), "A report waits to be approved.");
    }

    private static void requireSettled(Money money) {
        GRANT_IS_SETTLED.require(!money.plan().underWay(), "A released payment has not been confirmed.");
        GRANT_IS_SETTLED.require(
                money.outstandingSek() == 0, "%d SEK are demanded and outstanding.", money.outstandingSek());
        GRANT_IS_SETTLED.require(
                money.tooMuchOutSek() == 0,
                "The recipient holds %d SEK and has a right to %d SEK.",
                money.heldSek(),
                money.entitledSek());
    }
}
