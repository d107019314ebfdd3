package grantledger.command.grant.changing;

import static grantledger.command.grant.standing.GrantRule.INSTALMENTS_CHANGE;
import static grantledger.command.grant.standing.GrantRule.INSTALMENTS_WITHIN_ENTITLEMENT;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.money.InstalmentInput;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.InstalmentsChanged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Plans anew what has not been released, within what may still be released: also what a release left of its instalment,
 * and money that came back and is due again.
 */
@AllowedTo(Role.DECISION_MAKER)
public record ChangeInstalments(
        @NotNull UUID grantId,
        @NotNull @Size(max = 50) List<@NotNull @Valid InstalmentInput> instalments,
        @NotNull @Text String reasons)
        implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireUnderWay();
        List<Instalment> asked = InstalmentInput.facts(
                instalments, grant.reports().plan().days(), grant.money().plan().releasedAfterReport());
        requireWithinReach(asked, grant);
        List<Instalment> changed = Replanning.unreleased(grant.money().plan(), asked);
        INSTALMENTS_CHANGE.require(!changed.equals(grant.money().plan().instalments()), "The plan reads like that.");
        return Decision.of(
                new InstalmentsChanged(grantId, changed, reasons, with.acting().person()));
    }

    private static void requireWithinReach(List<Instalment> asked, Grant grant) {
        long sumSek = asked.stream().mapToLong(Instalment::amountSek).sum();
        long mostSek = grant.money().mayReleaseSek();
        INSTALMENTS_WITHIN_ENTITLEMENT.requireOf(
                "instalments", sumSek <= mostSek, "They add up to %d SEK; %d may be released.", sumSek, mostSek);
        for (int i = 0; i < asked.size(); i++) {
            Days.requirePayable(
                    "instalments[%d].payableOn".formatted(i), asked.get(i).payableOn(), grant.award());
        }
    }
}
