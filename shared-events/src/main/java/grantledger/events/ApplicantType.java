package grantledger.events;

/** What kind of organisation applies. */
public enum ApplicantType {
    MUNICIPALITY,
    REGION,
    MUNICIPAL_FEDERATION,
    ASSOCIATION,
    FOUNDATION
}
