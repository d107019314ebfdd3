package grantledger.query.application.view;

import grantledger.events.ApplicationEvent.RequirementResult;
import java.time.LocalDate;
import java.util.List;

/** The formal check: what was missing and by when it was wanted, and whether each requirement is met. */
public record Examination(
        List<String> missing, LocalDate completionDueOn, boolean completionLapsed, List<RequirementResult> results) {

    static final Examination NOT_BEGUN = new Examination(List.of(), null, false, List.of());

    Examination asking(List<String> what, LocalDate dueOn) {
        return new Examination(what, dueOn, false, results);
    }

    Examination completed() {
        return new Examination(List.of(), null, false, results);
    }

    Examination lapsed() {
        return new Examination(missing, completionDueOn, true, results);
    }

    Examination checked(List<RequirementResult> found) {
        return new Examination(missing, completionDueOn, completionLapsed, found);
    }
}
