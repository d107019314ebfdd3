package grantledger.query.identity;

import grantledger.access.roles.Role;
import grantledger.access.tokens.Person;
import grantledger.projections.storing.Schemas;
import grantledger.query.answering.Scope;
import grantledger.query.answering.Source;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What of everything the person who reads may see.
 *
 * @param earlier whether they read as of an earlier moment
 */
public record Sight(Person person, boolean earlier) {

    private static final Set<Role> CASE_HANDLERS =
            EnumSet.of(Role.OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR, Role.ADMIN);

    private static final String ASSIGNED = "assigned @> to_jsonb(?::text)";

    /** Who the people are is for those who handle the case and for those whose case it is, never for reporting tools. */
    public boolean seesPeople() {
        return !is(Role.REPORTER) || handlesCases();
    }

    /** Every application is within sight, if not all that it says. */
    public boolean seesAll() {
        return is(Role.REPORTER) || handlesCases();
    }

    public String subject() {
        return person.subject();
    }

    /** @param assigned to assess an application */
    public boolean assesses(List<String> assigned) {
        return is(Role.ASSESSOR) && assigned.contains(person.subject());
    }

    /**
     * Applications that the person, who is named twice, is to assess, and whose scores they must not see before their own
     * stand; as a condition on {@code view_application}.
     */
    public static final String BLIND =
            "assigned @> to_jsonb(?::text) and not scored_by @> to_jsonb(?::text) and decided_at is null";

    /**
     * {@code view_application} with two columns more: {@code shown_status} and {@code shown_score}, which are what this
     * person is shown. Filters and orders go by them, or they would tell what the rows do not.
     *
     * @param blind whether there may be scores that the person must not see although they see all applications
     */
    public Source applicationsAsShown(boolean blind) {
        List<Object> parameters = new ArrayList<>();
        String status = seesAll() ? "status" : shownStatus(parameters);
        String score = seesAll() && !blind ? "score" : shownScore(parameters);
        return new Source(
                "(select *, %s as shown_status, %s as shown_score from view_application) view_application"
                        .formatted(status, score),
                parameters);
    }

    private String shownScore(List<Object> parameters) {
        parameters.addAll(List.of(person.subject(), person.subject()));
        return """
            case when decided_at is not null then score
                 when assigned @> to_jsonb(?::text) then case when scored_by @> to_jsonb(?::text) then score end
                 else %s end\
            """.formatted(seesAll() ? "score" : "null");
    }

    private String shownStatus(List<Object> parameters) {
        parameters.add(is(Role.ASSESSOR));
        parameters.add(person.subject());
        return """
            case when ? and assigned @> to_jsonb(?::text) then status
                 when status in ('ELIGIBLE', 'INELIGIBLE', 'RECOMMENDED') then 'UNDER_ASSESSMENT'
                 else status end\
            """;
    }

    /** The applications within sight, as a condition on {@code view_application}. */
    public Scope applications() {
        if (seesAll()) {
            return Scope.EVERYTHING;
        }
        List<Scope> scopes = new ArrayList<>();
        if (is(Role.ASSESSOR)) {
            scopes.add(assigned());
        }
        if (is(Role.APPLICANT)) {
            scopes.add(new Scope("submitted_by = ?", List.of(person.subject())));
        }
        if (is(Role.APPLICANT) && person.organisationNumber() != null) {
            scopes.add(new Scope("organisation_number = ?", List.of(person.organisationNumber())));
        }
        return Scope.anyOf(scopes);
    }

    /** What was assigned to somebody once is not within their sight any more, not even as it was then. */
    private Scope assigned() {
        Scope then = new Scope(ASSIGNED, List.of(person.subject()));
        return earlier
                ? new Scope(
                        "(%s and id in (select id from %s.view_application where %s))"
                                .formatted(ASSIGNED, Schemas.SERVING, ASSIGNED),
                        List.of(person.subject(), person.subject()))
                : then;
    }

    /** What belongs to an application within sight, such as its grants, as a condition on {@code application_id}. */
    public Scope ofApplications() {
        Scope applications = applications();
        return applications.equals(Scope.EVERYTHING)
                ? applications
                : new Scope(
                        "application_id in (select id from view_application where " + applications.condition() + ")",
                        applications.parameters());
    }

    /** Of the agency, or its auditor: who prepared a decision is told to them alone. */
    public boolean handlesCases() {
        return person.roles().stream().anyMatch(CASE_HANDLERS::contains);
    }

    private boolean is(Role role) {
        return person.roles().contains(role);
    }
}
