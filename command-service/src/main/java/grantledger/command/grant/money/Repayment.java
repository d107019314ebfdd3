package grantledger.command.grant.money;

/**
 * Money that came back.
 *
 * @param settledSek what of it met a demand; the rest came unasked
 * @param recordedBy null where it was not said
 */
public record Repayment(long amountSek, long settledSek, String recordedBy) {

    long unaskedSek() {
        return amountSek - settledSek;
    }
}
