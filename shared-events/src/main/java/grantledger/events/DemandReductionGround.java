package grantledger.events;

/** Why less is outstanding without anybody having paid, waived or withdrawn. */
public enum DemandReductionGround {
    /** The final report was approved, and less than that is too much out. */
    SETTLED,
    /** The bank sent a payment back, so that less has been paid than is demanded. */
    PAYMENT_RETURNED
}
