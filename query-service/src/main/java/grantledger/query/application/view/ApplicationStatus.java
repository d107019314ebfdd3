package grantledger.query.application.view;

/** Where an application stands; see {@link ApplicationFold}. */
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
