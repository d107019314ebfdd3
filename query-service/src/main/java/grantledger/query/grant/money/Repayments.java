package grantledger.query.grant.money;

import java.util.ArrayList;
import java.util.List;

/** What came back, in the order it was recorded, which gives each its number from 1. */
record Repayments(List<One> inOrder) {

    static final Repayments NONE = new Repayments(List.of());

    /** @param settledSek what of it met a demand; the rest came unasked */
    record One(long amountSek, long settledSek) {

        long unaskedSek() {
            return amountSek - settledSek;
        }
    }

    One number(int repayment) {
        return inOrder.get(repayment - 1);
    }

    Repayments with(One more) {
        List<One> after = new ArrayList<>(inOrder);
        after.add(more);
        return new Repayments(List.copyOf(after));
    }

    Repayments with(int repayment, One instead) {
        List<One> after = new ArrayList<>(inOrder);
        after.set(repayment - 1, instead);
        return new Repayments(List.copyOf(after));
    }

    long sumSek() {
        return inOrder.stream().mapToLong(One::amountSek).sum();
    }
}
