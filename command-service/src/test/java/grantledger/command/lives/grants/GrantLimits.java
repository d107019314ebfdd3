package grantledger.command.lives.grants;

import grantledger.command.deciding.Refused;
import grantledger.command.deciding.Rule;
import grantledger.command.grant.recovering.DemandRepayment;
import grantledger.command.grant.recovering.RecordRepayment;
import grantledger.command.grant.recovering.WaiveRepayment;
import grantledger.command.grant.recovering.WithdrawDemand;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.GrantRule;
import grantledger.command.lives.counting.CountedMoney;
import grantledger.events.Event;
import grantledger.events.GrantEvent.PaymentReleased;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much may move, as it was counted before a command: within it the command is carried out as far as the amount goes, and beyond it never. */
final class GrantLimits {
    private final long mayBeReleased;
    private final Map<Class<?>, Long> limits;
    private static final Set<Rule> OF_AMOUNTS = Set.of(
            GrantRule.DEMAND_WITHIN_PAID,
            GrantRule.WITHDRAWAL_WITHIN_DEMAND,
            GrantRule.WAIVER_WITHIN_DEMAND,
            GrantRule.REPAYMENT_WITHIN_PAID);

    GrantLimits(CountedMoney before) {
        mayBeReleased = before.mayBeReleased();
        limits = Map.of(
                DemandRepayment.class, before.mayBeDemanded(),
                WithdrawDemand.class, before.mayBeWithdrawn(),
                WaiveRepayment.class, before.outstanding(),
                RecordRepayment.class, before.paid() - before.repaid() - before.waived());
    }

    void check(GrantCommand command, Refused refused, List<Event> happened, GrantLife life) {
        happened.stream()
                .filter(PaymentReleased.class::isInstance)
                .forEach(event -> life.is(
                        "released within the limit", ((PaymentReleased) event).amountSek() <= mayBeReleased, true));
        Long asked = asked(command);
        if (asked != null && (refused == null || OF_AMOUNTS.contains(refused.rule()))) {
            life.is("within the limit", refused == null, asked <= limits.get(command.getClass()));
        }
    }

    private static Long asked(GrantCommand command) {
        return switch (command) {
            case DemandRepayment it -> it.amountSek();
            case WithdrawDemand it -> it.amountSek();
            case WaiveRepayment it -> it.amountSek();
            case RecordRepayment it -> it.amountSek();
            default -> null;
        };
    }
}
