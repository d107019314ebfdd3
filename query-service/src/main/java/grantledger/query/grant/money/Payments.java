package grantledger.query.grant.money;

import java.util.List;
import java.util.stream.Stream;

/**
 * What went out.
 *
 * @param releasedSek ordered to be paid, and neither cancelled nor returned
 * @param paidSek confirmed by the bank, and not returned
 * @param confirmed the numbers of the instalments that are paid
 */
record Payments(long releasedSek, long paidSek, List<Integer> confirmed) {

    static final Payments NONE = new Payments(0, 0, List.of());

    Payments released(long sek) {
        return new Payments(releasedSek + sek, paidSek, confirmed);
    }

    Payments confirmed(int instalment, long sek) {
        return new Payments(
                releasedSek,
                paidSek + sek,
                Stream.concat(confirmed.stream(), Stream.of(instalment)).toList());
    }

    Payments cancelled(long sek) {
        return released(-sek);
    }

    /** By the bank, which may have confirmed it before. */
    Payments returned(int instalment, long sek) {
        return new Payments(
                releasedSek - sek,
                confirmed.contains(instalment) ? paidSek - sek : paidSek,
                confirmed.stream().filter(other -> other != instalment).toList());
    }
}
