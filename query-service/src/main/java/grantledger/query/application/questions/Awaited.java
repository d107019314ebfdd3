package grantledger.query.application.questions;

import grantledger.query.answering.Scope;
import grantledger.query.identity.Sight;
import java.util.List;

/**
 * What an application waits for, from somebody. Filters go by what the reader is shown, or they would tell what the rows do
 * not: who does not handle cases finds nothing where the answer follows from what is kept from them.
 */
enum Awaited {
    /** Its diary number. */
    registration("shown_status = 'SUBMITTED' and diary_number is null"),
    /** The formal check. */
    check("shown_status = 'SUBMITTED' and diary_number is not null"),
    /** Somebody to assess it. */
    assessors("status = 'ELIGIBLE' and unassigned", true),
    /** The points of those who assess it. */
    scores("status = 'ELIGIBLE' and not unassigned and shown_score is null", true),
    /** The points of whoever asks. */
    points("shown_status = 'ELIGIBLE' and " + Sight.BLIND),
    /** A recommendation; it is scored. */
    recommendation("status = 'ELIGIBLE' and shown_score is not null", true),
    /** A decision: it is recommended, ineligible, or late. */
    decision("shown_status in ('RECOMMENDED', 'INELIGIBLE', 'LATE')"),
    /** That the decision reaches the applicant. */
    service("unserved"),
    /** What a court makes of an appeal. */
    judgment("appealed"),
    /** Somebody else's word that the contact person is erased. */
    erasure("erasure_proposed", true);

    private final String condition;
    private final boolean forCaseHandlers;

    Awaited(String condition) {
        this(condition, false);
    }

    Awaited(String condition, boolean forCaseHandlers) {
        this.condition = condition;
        this.forCaseHandlers = forCaseHandlers;
    }

    /** Whether it follows from scores, which whoever is to assess must not see before their own stand. */
    boolean goesByScore() {
        return this == scores || this == recommendation;
    }

    /** As a condition on {@code view_application} as the reader is shown it. */
    Scope scope(Sight sight) {
        if (forCaseHandlers && !sight.handlesCases()) {
            return Scope.NOTHING;
        }
        return new Scope(condition, this == points ? List.of(sight.subject(), sight.subject()) : List.of());
    }
}
