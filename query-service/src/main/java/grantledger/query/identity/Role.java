package grantledger.query.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do, from the token's {@code roles} claim. */
public enum Role {
    APPLICANT,
    OFFICER,
    ASSESSOR,
    DECISION_MAKER,
    CONTROLLER,
    AUDITOR,
    REPORTER,
    IMPORTER,
    ADMIN;

    static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
