package grantledger.query.grant.reporting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a planned or received report stands, by the words of the follow-up list. */
public enum ReportState {
    @JsonProperty("due")
    DUE,
    /** Not received on its day, or not completed on the day that was set for that. */
    @JsonProperty("overdue")
    OVERDUE,
    @JsonProperty("received")
    RECEIVED,
    @JsonProperty("completion-requested")
    COMPLETION_REQUESTED,
    @JsonProperty("approved")
    APPROVED,
    /** Not asked for any more, by a decision on this report. */
    @JsonProperty("waived")
    WAIVED,
    /** Never received, and no longer asked for: the grant was refused, revoked or closed. */
    @JsonProperty("lapsed")
    LAPSED
}
