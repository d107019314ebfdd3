package grantledger.query.identity;

import grantledger.query.answering.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who reads.
 *
 * @param organisationNumber whom an applicant speaks for, or null
 */
public record Reader(String subject, Set<Role> roles, String organisationNumber) {

    private static final Set<Role> SEE_ALL =
            EnumSet.of(Role.OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR, Role.ADMIN);

    /** Who the people are is for those who handle the case and for those whose case it is, never for reporting tools. */
    public boolean seesPeople() {
        return !roles.contains(Role.REPORTER) || roles.stream().anyMatch(SEE_ALL::contains);
    }

    /** Every application is within sight, if not all that it says. */
    public boolean seesAll() {
        return roles.contains(Role.REPORTER) || roles.stream().anyMatch(SEE_ALL::contains);
    }

    public boolean assesses(List<String> assessors) {
        return roles.contains(Role.ASSESSOR) && assessors.contains(subject);
    }

    /** The applications within sight, as a condition on {@code view_application}. */
    public Scope applications() {
        if (seesAll()) {
            return Scope.EVERYTHING;
        }
        List<Scope> scopes = new ArrayList<>();
        if (roles.contains(Role.ASSESSOR)) {
            scopes.add(new Scope("assessors @> to_jsonb(?::text)", List.of(subject)));
        }
        if (roles.contains(Role.APPLICANT)) {
            scopes.add(new Scope("submitted_by = ?", List.of(subject)));
        }
        if (roles.contains(Role.APPLICANT) && organisationNumber != null) {
            scopes.add(new Scope("organisation_number = ?", List.of(organisationNumber)));
        }
        return Scope.anyOf(scopes);
    }

    /** The grants within sight: those of the applications within sight. */
    public Scope grants() {
        Scope applications = applications();
        return applications.equals(Scope.EVERYTHING)
                ? applications
                : new Scope(
                        "application_id in (select id from view_application where " + applications.condition() + ")",
                        applications.parameters());
    }
}
