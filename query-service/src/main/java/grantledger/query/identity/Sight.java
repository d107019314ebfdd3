package grantledger.query.identity;

import grantledger.access.roles.Role;
import grantledger.access.tokens.Person;
import grantledger.query.answering.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What of everything the person who reads may see. */
public record Sight(Person person) {

    private static final Set<Role> CASE_HANDLERS =
            EnumSet.of(Role.OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR, Role.ADMIN);

    /** Who the people are is for those who handle the case and for those whose case it is, never for reporting tools. */
    public boolean seesPeople() {
        return !is(Role.REPORTER) || handlesCases();
    }

    /** Every application is within sight, if not all that it says. */
    public boolean seesAll() {
        return is(Role.REPORTER) || handlesCases();
    }

    public boolean assesses(List<String> assessors) {
        return is(Role.ASSESSOR) && assessors.contains(person.subject());
    }

    /** The applications within sight, as a condition on {@code view_application}. */
    public Scope applications() {
        if (seesAll()) {
            return Scope.EVERYTHING;
        }
        List<Scope> scopes = new ArrayList<>();
        if (is(Role.ASSESSOR)) {
            scopes.add(new Scope("assessors @> to_jsonb(?::text)", List.of(person.subject())));
        }
        if (is(Role.APPLICANT)) {
            scopes.add(new Scope("submitted_by = ?", List.of(person.subject())));
        }
        if (is(Role.APPLICANT) && person.organisationNumber() != null) {
            scopes.add(new Scope("organisation_number = ?", List.of(person.organisationNumber())));
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

    private boolean handlesCases() {
        return person.roles().stream().anyMatch(CASE_HANDLERS::contains);
    }

    private boolean is(Role role) {
        return person.roles().contains(role);
    }
}
