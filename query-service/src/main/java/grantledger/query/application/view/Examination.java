package grantledger.query.application.view;

import grantledger.events.ApplicationEvent.RequirementResult;
import java.time.LocalDate;
import java.util.List;

/**
 * The formal check: what was missing and by when it was wanted, and whether each requirement is met.
 *
 * @param recordedBy who recorded the check; null before it, and where the event did not tell
 */
public record Examination(
        List<String> missing,
        LocalDate completionDueOn,
        boolean completionLapsed,
        List<RequirementResult> results,
        String recordedBy) {

    static final Examination NOT_BEGUN = new Examination(List.of(), null, false, List.of(), null);

    Examination asking(List<String> what, LocalDate dueOn) {
        return new Examination(what, dueOn, false, results, recordedBy);
    }

    Examination extended(LocalDate dueOn) {
        return new Examination(missing, dueOn, completionLapsed, results, recordedBy);
    }

    Examination completed() {
        return new Examination(List.of(), null, false, results, recordedBy);
    }

    Examination lapsed() {
        return new Examination(missing, completionDueOn, true, results, recordedBy);
    }

    Examination checked(List<RequirementResult> found, String by) {
        return new Examination(missing, completionDueOn, completionLapsed, found, by);
    }

    Examination withoutPeople() {
        return new Examination(missing, completionDueOn, completionLapsed, results, null);
    }

    /** What the applicant is asked for, and not what was found. */
    Examination withoutResults() {
        return new Examination(missing, completionDueOn, completionLapsed, null, null);
    }
}
