package grantledger.query.grant;

/** Where a grant stands; see {@link GrantView#standing}. */
public enum GrantStatus {
    ESTABLISHED,
    ACCEPTED,
    REFUSED,
    ACTIVE,
    REPORTED,
    REPAYMENT_DUE,
    CLOSED
}
