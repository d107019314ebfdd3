package grantledger.access.roles;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a person may do, from the token's {@code roles} claim. {@link #SYSTEM} is the service itself, never a token. */
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
    SYSTEM;

    private static final Set<Role> OF_PEOPLE = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(SYSTEM)));

    /** The roles that a person can have, in the order of their declaration. */
    public static Set<Role> ofPeople() {
        return OF_PEOPLE;
    }

    /** The role that a token claims by its name; empty for one that is not ours, and for one that is nobody's to claim. */
    public static Optional<Role> claimed(String name) {
        return OF_PEOPLE.stream().filter(role -> role.name().equals(name)).findFirst();
    }
}
