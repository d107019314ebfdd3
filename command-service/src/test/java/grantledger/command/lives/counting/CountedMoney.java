package grantledger.command.lives.counting;

import grantledger.command.lives.counting.DemandedKronor.Krona;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.DemandReduced;
import grantledger.events.GrantEvent.DemandWithdrawn;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.events.GrantEvent.GrantReopened;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentCancelled;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.GrantEvent.RepaymentCorrected;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportReopened;
import grantledger.events.ReportKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The figures of docs/money.md, by their letters, from a grant's events: payments and repayments one by one, demands krona by krona. */
public final class CountedMoney {
    private final Map<Integer, Long> payments = new TreeMap<>();
    private final Set<Integer> confirmed = new TreeSet<>();
    /** Each krona that came back, true where it met a demand. */
    private final List<List<Boolean>> repayments = new ArrayList<>();

    private final Map<UUID, ReportKind> kinds = new HashMap<>();
    private final CountedDemands demands = new CountedDemands();
    private long amount;
    private Long acceptedCost;
    private boolean closed;

    public void count(GrantEvent event) {
        switch (event) {
            case GrantEstablished it -> amount = it.amountSek();
            case GrantAmountChanged it -> amounting(it.amountSek());
            case GrantReinstated it -> amounting(it.amountSek());
            case GrantRefused it -> amounting(0);
            case GrantRevoked it -> amounting(0);
            case OutcomeReported it -> kinds.put(it.reportId(), it.kind());
            case ReportApproved it -> accepting(it.reportId(), it.acceptedCostSek());
            case ReportReopened it -> acceptedCost = isFinal(it.reportId()) ? null : acceptedCost;
            case GrantClosed it -> closed = true;
            case GrantReopened it -> closed = false;
            default -> countMovement(event);
        }
    }

    private void countMovement(GrantEvent event) {
        switch (event) {
            case PaymentReleased it -> payments.put(it.instalment(), it.amountSek());
            case PaymentConfirmed it -> confirmed.add(it.instalment());
            case PaymentCancelled it -> payments.remove(it.instalment());
            case PaymentReturned it -> {
                payments.remove(it.instalment());
                confirmed.remove(it.instalment());
            }
            case RepaymentDemanded it -> demanding(it.amountSek());
            case DemandWithdrawn it -> demands.withdraw(it.amountSek());
            case DemandReduced it -> demands.moveNewest(it.amountSek(), Krona.OUTSTANDING, Krona.REDUCED);
            case RepaymentWaived it -> demands.moveOldest(it.amountSek(), Krona.OUTSTANDING, Krona.WAIVED);
            case RepaymentRecorded it -> repayments.add(comingBack(it.amountSek(), new ArrayList<>()));
            case RepaymentCorrected it -> correcting(repayments.get(it.repayment() - 1), it.amountSek());
            default -> {}
        }
    }

    /** As earned money becomes less, forfeited money becomes less by as much. */
    private void amounting(long changed) {
        long earnedBefore = earned();
        amount = changed;
        demands.forgive(earnedBefore - earned());
    }

    private void accepting(UUID reportId, long cost) {
        if (isFinal(reportId)) {
            acceptedCost = cost;
            demands.forgive(forfeited());
        }
    }

    private boolean isFinal(UUID reportId) {
        return kinds.get(reportId) == ReportKind.FINAL;
    }

    private void demanding(long sek) {
        long anyway = 0;
        while (anyway < sek && outstanding() + anyway < tooMuchOut()) {
            anyway++;
        }
        demands.demand(anyway, sek - anyway);
    }

    private List<Boolean> comingBack(long sek, List<Boolean> kronor) {
        for (long i = 0; i < sek; i++) {
            kronor.add(demands.moveOldest(1, Krona.OUTSTANDING, Krona.REPAID) == 1);
        }
        return kronor;
    }

    /** What was too much of it had come unasked, as far as any had; for the rest the demand is outstanding again. */
    private void correcting(List<Boolean> kronor, long right) {
        comingBack(right - kronor.size(), kronor);
        while (kronor.size() > right) {
            if (!kronor.remove(false)) {
                kronor.remove(true);
                demands.moveNewest(1, Krona.REPAID, Krona.OUTSTANDING);
            }
        }
    }

    private long earned() {
        return acceptedCost != null && acceptedCost < amount ? acceptedCost : amount;
    }

    public long amount() {
        return amount;
    }

    public Long acceptedCost() {
        return acceptedCost;
    }

    public long forfeited() {
        return demands.forfeitedSek();
    }

    public long entitled() {
        return earned() - forfeited();
    }

    public long released() {
        return payments.values().stream().reduce(0L, Long::sum);
    }

    public long paid() {
        return confirmed.stream().map(payments::get).reduce(0L, Long::sum);
    }

    public long repaid() {
        return repayments.stream().mapToLong(List::size).sum();
    }

    public long waived() {
        return demands.lying(Krona.WAIVED);
    }

    public long outstanding() {
        return demands.lying(Krona.OUTSTANDING);
    }

    public long tooMuchOut() {
        return Math.max(0, paid() - repaid() - waived() - entitled());
    }

    public long mayBeReleased() {
        return Math.max(0, Math.min(amount(), entitled() + waived()) - (released() - repaid()));
    }

    public long mayBeDemanded() {
        return paid() - repaid() - waived() - outstanding();
    }

    public long mayBeWithdrawn() {
        return demands.lying(Krona.OUTSTANDING) + demands.lying(Krona.REDUCED) + demands.lying(Krona.REPAID);
    }

    /** As far as the money goes. */
    public boolean mayBeClosed() {
        return paid() - repaid() - waived() <= entitled() && outstanding() == 0 && released() == paid();
    }

    /** What may still leave the agency, and what has left it. */
    public long bound() {
        if (closed) {
            return released() - repaid();
        }
        return Math.max(
                released() - repaid(), acceptedCost == null ? amount() : Math.min(amount(), entitled() + waived()));
    }

    /** Null until the final report is approved or the grant is closed. */
    public Long settled() {
        return closed || acceptedCost != null ? entitled() : null;
    }
}
