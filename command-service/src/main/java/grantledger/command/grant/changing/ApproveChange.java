package grantledger.command.grant.changing;

import static grantledger.command.grant.standing.GrantRule.CHANGE_DECIDED_BY_ANOTHER;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.grant.standing.MoneyFollows;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.ChangeRequested;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Grants what was asked for, as far as it still fits how the grant stands. */
@AllowedTo({Role.OFFICER, Role.DECISION_MAKER})
public record ApproveChange(
        @NotNull UUID grantId,
        @NotNull UUID changeId,
        @NotNull @Text String reasons) implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireUnderWay();
        ChangeRequested change = grant.changes().requirePending(changeId);
        Decision<GrantEvent> approved =
                ReportDays.moved(Decision.of(new ChangeApproved(grantId, changeId, reasons)), grant, change);
        if (change.newAmountSek() == null) {
            return approved;
        }
        AmountChange.requireLower(null, grant.money(), change.newAmountSek());
        AmountChange amount = new AmountChange(
                change.newAmountSek(),
                reasons,
                with.acting().person(),
                with.acting().today());
        return MoneyFollows.after(grant, approved.and(amount.of(grant)));
    }

    @Override
    public void requireNoHandIn(Grant grant, Circumstances with) {
        String person = with.acting().person();
        GrantHandling.requireDidNotSubmit(grant, with);
        ChangeRequested pending = grant.changes().pending();
        CHANGE_DECIDED_BY_ANOTHER.require(
                pending == null || !person.equals(pending.requestedBy()), "%s asked for the change.", person);
    }
}
