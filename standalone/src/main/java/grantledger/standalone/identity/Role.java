package grantledger.standalone.identity;

/** What a token may say about a person, in the {@code roles} claim. */
public enum Role {
    APPLICANT,
    OFFICER,
    ASSESSOR,
    DECISION_MAKER,
    CONTROLLER,
    AUDITOR,
    REPORTER,
    IMPORTER,
    ADMIN
}
