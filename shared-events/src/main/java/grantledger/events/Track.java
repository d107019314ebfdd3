package grantledger.events;

/** A form of support, with its own applicants and ceiling. */
public enum Track {
    PUBLIC,
    CIVIL_SOCIETY
}
