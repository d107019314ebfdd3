package grantledger.command.deciding;

/** What a person may do, from the token's {@code roles} claim. {@code SYSTEM} is the service itself, never a token. */
public enum Role {
    APPLICANT,
    OFFICER,
    ASSESSOR,
    DECISION_MAKER,
    CONTROLLER,
    AUDITOR,
    REPORTER,
    IMPORTER,
    ADMIN,
    SYSTEM
}
