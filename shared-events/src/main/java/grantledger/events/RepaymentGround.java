package grantledger.events;

/** Why money is claimed back. */
public enum RepaymentGround {
    WRONG_BASIS,
    UNUSED_OR_MISUSED,
    NOT_REPORTED,
    CONDITIONS_BREACHED
}
