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
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.ReportKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How much may move, as it was counted before a command: within it the command is carried out as far as the amount goes, and beyond it never. */
final class GrantLimits {
    private final long mayBeReleased;
    private final long outstanding;
    private final Long settled;
    private final Map<Class<?>, Long> limits;
    private static final Set<Rule> OF_AMOUNTS = Set.of(
            GrantRule.DEMAND_WITHIN_PAID,
            GrantRule.WITHDRAWAL_WITHIN_DEMAND,
            GrantRule.WAIVER_WITHIN_DEMAND,
            GrantRule.REPAYMENT_WITHIN_PAID);

    GrantLimits(CountedMoney before) {
        mayBeReleased = before.mayBeReleased();
        outstanding = before.outstanding();
        settled = before.settled();
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

    /** What falls by itself, no more and no less, and the settled figure said anew whenever it is another. */
    void checkAfter(CountedMoney after, List<Event> happened, GrantLife life) {
        for (Event event : happened) {
            if (event instanceof ReportApproved it && it.kind() == ReportKind.FINAL) {
                life.is("O, once settled", after.outstanding(), Math.min(outstanding, after.tooMuchOut()));
            } else if (event instanceof PaymentReturned) {
                long held = after.paid() - after.repaid() - after.waived();
                life.is("O, once returned", after.outstanding(), Math.min(outstanding, held));
            }
        }
        if (after.settled() != null && !after.settled().equals(settled)) {
            life.is("settled anew", said(happened), after.settled());
        }
    }

    private static Long said(List<Event> happened) {
        return happened.stream()
                .map(event -> switch (event) {
                    case GrantSettled it -> it.settledAmountSek();
                    case GrantClosed it -> it.settledAmountSek();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(null);
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
