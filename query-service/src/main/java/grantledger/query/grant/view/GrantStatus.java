package grantledger.query.grant.view;

/** Where a grant stands; see {@link GrantView#nextStatus}. */
public enum GrantStatus {
    ESTABLISHED,
    ACCEPTED,
    REFUSED,
    ACTIVE,
    REPORTED,
    REPAYMENT_DUE,
    CLOSED
}
