package grantledger.query.grant.view;

import grantledger.query.grant.reporting.Reports;

/** Where a grant stands. */
public enum GrantStatus {
    ESTABLISHED,
    ACCEPTED,
    REFUSED,
    ACTIVE,
    REPORTED,
    REPAYMENT_DUE,
    CLOSED;

    /**
     * An end first, then money owed, then how far it has come. A revoked grant with nothing owed is closed in all but
     * name, and shown so.
     */
    static GrantStatus of(GrantView grant) {
        boolean owed = grant.figures().somethingIsOwed();
        return switch (grant.ending() == null ? null : grant.ending().kind()) {
            case REFUSED -> REFUSED;
            case CLOSED -> CLOSED;
            case REVOKED -> owed ? REPAYMENT_DUE : CLOSED;
            case null -> owed ? REPAYMENT_DUE : progress(grant);
        };
    }

    private static GrantStatus progress(GrantView grant) {
        if (Reports.finalReceived(grant.reports())) {
            return REPORTED;
        }
        if (grant.payments().begun()) {
            return ACTIVE;
        }
        return grant.acceptedAt() == null ? ESTABLISHED : ACCEPTED;
    }
}
