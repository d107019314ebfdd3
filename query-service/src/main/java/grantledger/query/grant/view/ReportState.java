package grantledger.query.grant.view;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a planned or received report stands, by the words of the follow-up list. */
public enum ReportState {
    @JsonProperty("due")
    DUE,
    @JsonProperty("overdue")
    OVERDUE,
    @JsonProperty("received")
    RECEIVED,
    @JsonProperty("completion-requested")
    COMPLETION_REQUESTED,
    @JsonProperty("approved")
    APPROVED,
    /** Never received, and not asked for any more. */
    @JsonProperty("waived")
    WAIVED,
    /** Never received, and no longer asked for: the grant was refused, revoked or closed. */
    @JsonProperty("lapsed")
    LAPSED
}
