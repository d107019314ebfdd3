package grantledger.events;

/** Why an application is not tried. */
public enum DismissalGround {
    FORMAL_CHECK,
    LATE
}
