package grantledger.events;

/** Why a report was drawn for a deeper review. */
public enum ReviewGround {
    RISK,
    RANDOM
}
