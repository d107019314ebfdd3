package grantledger.events;

/** How the municipality stands behind an application of civil society. */
public enum MunicipalSupport {
    NONE,
    LETTER_OF_INTENT,
    AGREEMENT
}
