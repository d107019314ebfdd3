package grantledger.events;

/** What became of an appeal: the court's word, or what ended it before one. */
public enum AppealOutcome {
    GRANT,
    DECLINE,
    /** The decision stands. */
    UPHELD,
    /** The decision is annulled and the application goes back to be decided anew. */
    REMITTED,
    WITHDRAWN,
    TOO_LATE,
    INADMISSIBLE
}
