package grantledger.command.grant.lives;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.grant.standing.Grant;
import grantledger.events.Event;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A grant's money counted from its events alone, in another way than the rules count it, and what must always hold. */
final class Tally {

    private final Map<Integer, Long> released = new HashMap<>();
    private final Set<Integer> confirmed = new HashSet<>();
    private List<Instalment> plan = List.of();
    private long amountSek;
    private long paidSek;
    private long repaidSek;
    private long outstandingSek;
    private boolean refused;
    private boolean noMoreIsPaid;
    private Long settledSek;

    static Tally of(List<Event> events) {
        Tally tally = new Tally();
        events.forEach(event -> tally.count((GrantEvent) event));
        return tally;
    }

    private void count(GrantEvent event) {
        switch (event) {
            case GrantEstablished it -> plan(it.amountSek(), it.instalments());
            case GrantAmountChanged it -> plan(it.amountSek(), it.instalments());
            case PaymentReleased it -> {
                assertThat(it.amountSek()).isPositive();
                assertThat(released.put(it.instalment(), it.amountSek())).isNull();
            }
            case PaymentConfirmed it -> {
                assertThat(confirmed.add(it.instalment())).isTrue();
                assertThat(released).containsEntry(it.instalment(), it.amountSek());
                paidSek += it.amountSek();
            }
            case RepaymentDemanded it -> {
                outstandingSek += it.amountSek();
                settledSek = settledSek == null ? null : Math.min(settledSek, outSek() - outstandingSek);
            }
            case RepaymentWaived it -> {
                outstandingSek -= it.amountSek();
                settledSek = settledSek == null ? null : settledSek + it.amountSek();
            }
            case RepaymentRecorded it -> {
                outstandingSek -= it.amountSek();
                repaidSek += it.amountSek();
            }
            case GrantSettled it -> settle(it.settledAmountSek());
            case GrantRefused it -> refused = true;
            case GrantRevoked it -> {
                noMoreIsPaid = true;
                settledSek = 0L;
            }
            case GrantClosed it -> close(it.settledAmountSek());
            default -> {}
        }
    }

    private void plan(long changedSek, List<Instalment> changed) {
        assertThat(changed).hasSizeGreaterThanOrEqualTo(plan.size());
        assertThat(changed).allMatch(instalment -> instalment.amountSek() >= 0);
        assertThat(changed.stream().mapToLong(Instalment::amountSek).sum()).isEqualTo(changedSek);
        amountSek = changedSek;
        plan = changed;
    }

    private void settle(long keptSek) {
        assertThat(keptSek).isBetween(0L, amountSek);
        settledSek = keptSek;
    }

    private void close(long keptSek) {
        noMoreIsPaid = true;
        assertThat(keptSek).isEqualTo(settledSek);
        assertThat(confirmed).isEqualTo(released.keySet());
        assertThat(outstandingSek).isZero();
        assertThat(paidSek - repaidSek).isLessThanOrEqualTo(keptSek);
    }

    void check(Grant grant) {
        assertThat(paidSek).isBetween(0L, releasedSek());
        assertThat(releasedSek()).isLessThanOrEqualTo(amountSek);
        assertThat(outstandingSek).isNotNegative();
        assertThat(paidSek - repaidSek - outstandingSek).isNotNegative();
        released.forEach((number, sek) ->
                assertThat(sek).isLessThanOrEqualTo(plan.get(number - 1).amountSek()));
        assertThat(grant.money().plan().amountSek()).isEqualTo(amountSek);
        assertThat(settledSek == null || settledSek >= 0).isTrue();
        assertThat(grant.money().settledSek()).isEqualTo(settledSek);
    }

    /** What of the call's money may be out now or later. */
    long boundSek() {
        if (refused) {
            return 0;
        }
        long most = settledSek == null ? amountSek : Math.max(settledSek, releasedSek());
        return (noMoreIsPaid ? releasedSek() : most) - repaidSek;
    }

    long outSek() {
        return releasedSek() - repaidSek;
    }

    private long releasedSek() {
        return released.values().stream().mapToLong(Long::longValue).sum();
    }
}
