package grantledger.standalone.console.bars;

import grantledger.access.roles.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * A page of the console, as some people may open it.
 *
 * @param path with {@code {application}} and the like, which {@code Found} fills in for who opens it
 * @param status that the console answers with
 */
record Screen(String path, Set<Role> roles, int status) {

    /** Everybody who works in the console. */
    static final Set<Role> EVERYBODY = EnumSet.of(
            Role.APPLICANT,
            Role.OFFICER,
            Role.ASSESSOR,
            Role.DECISION_MAKER,
            Role.CONTROLLER,
            Role.AUDITOR,
            Role.REPORTER,
            Role.ADMIN);

    static final Set<Role> AGENCY =
            EnumSet.of(Role.OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR, Role.ADMIN);

    static final Set<Role> ALL_SEEING =
            EnumSet.of(Role.OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR, Role.REPORTER, Role.ADMIN);

    static final Set<Role> AUDITORS = EnumSet.of(Role.AUDITOR, Role.ADMIN);

    static Screen shown(String path, Set<Role> roles) {
        return new Screen(path, roles, 200);
    }

    /** A page that tells of what went wrong. */
    static Screen failing(int status, String path, Set<Role> roles) {
        return new Screen(path, roles, status);
    }
}
