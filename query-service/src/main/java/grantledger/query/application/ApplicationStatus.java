package grantledger.query.application;

/** Where an application stands; see {@link ApplicationView#after}. */
public enum ApplicationStatus {
    SUBMITTED,
    COMPLETION_REQUESTED,
    ELIGIBLE,
    INELIGIBLE,
    RECOMMENDED,
    GRANTED,
    DECLINED,
    DISMISSED,
    WITHDRAWN
}
