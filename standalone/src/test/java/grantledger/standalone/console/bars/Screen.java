package grantledger.standalone.console.bars;

import com.microsoft.playwright.Response;
import grantledger.access.roles.Role;
import grantledger.standalone.console.browser.Visitor;
import java.util.EnumSet;
import java.util.Set;

/**
 * A page of the console, as some people may open it.
 *
 * @param path with {@code {application}} and the like, which {@code Found} fills in for who opens it
 * @param status that the console answers with
 * @param sent whether its form is sent, as it is
 */
record Screen(String path, Set<Role> roles, int status, boolean sent) {

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
        return new Screen(path, roles, 200, false);
    }

    /** A page that tells of what went wrong. */
    static Screen failing(int status, String path, Set<Role> roles) {
        return new Screen(path, roles, status, false);
    }

    /** A form that comes back with what is wrong in it. */
    static Screen refused(int status, String path, Set<Role> roles) {
        return new Screen(path, roles, status, true);
    }

    /** @param address its path, with everything filled in */
    Response opened(Visitor visitor, String address) {
        var page = visitor.opens(address);
        return sent ? visitor.sends("main form.command .form-end button") : page;
    }
}
