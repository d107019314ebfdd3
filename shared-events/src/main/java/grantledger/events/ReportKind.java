package grantledger.events;

/** A report under way, or the one that settles the grant. */
public enum ReportKind {
    PROGRESS,
    FINAL
}
