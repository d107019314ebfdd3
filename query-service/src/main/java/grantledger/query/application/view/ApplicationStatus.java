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
    WITHDRAWN,
    /** Its call was cancelled. */
    DISCONTINUED,
    /** It reached the agency after the call had closed. */
    LATE,
    /** What applicants are shown in place of what is not decided yet; no application has it. */
    UNDER_ASSESSMENT;

    /** What it is to those who must not see how an assessment goes. */
    public ApplicationStatus shownToApplicants() {
        return isHidden() ? UNDER_ASSESSMENT : this;
    }

    /** Withdrawn, discontinued, late, dismissed and ineligible applications have no rank. */
    public boolean isRanked() {
        return this != WITHDRAWN && this != DISMISSED && this != INELIGIBLE && this != LATE && this != DISCONTINUED;
    }

    /** Applicants do not see it. */
    public boolean isHidden() {
        return this == ELIGIBLE || this == INELIGIBLE || this == RECOMMENDED;
    }
}
