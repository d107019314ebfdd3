package grantledger.query.grant.view;

import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.ReportDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A change that the recipient asked for; what was not asked for is null. */
public record Change(
        UUID changeId,
        State state,
        String description,
        LocalDate newEnd,
        Long newAmountSek,
        List<BudgetLine> budgetLines,
        List<ReportDay> reports,
        String requestedBy,
        Instant requestedAt,
        String reasons,
        String decidedBy,
        Instant decidedAt) {

    public enum State {
        REQUESTED,
        APPROVED,
        REJECTED
    }

    static Change requested(ChangeRequested e, Instant at) {
        return new Change(
                e.changeId(),
                State.REQUESTED,
                e.description(),
                e.newEnd(),
                e.newAmountSek(),
                e.budgetLines(),
                e.reports(),
                e.requestedBy(),
                at,
                null,
                null,
                null);
    }

    Change decided(State outcome, String why, String by, Instant at) {
        return new Change(
                changeId,
                outcome,
                description,
                newEnd,
                newAmountSek,
                budgetLines,
                reports,
                requestedBy,
                requestedAt,
                why,
                by,
                at);
    }

    Change withoutPeople() {
        return new Change(
                changeId,
                state,
                description,
                newEnd,
                newAmountSek,
                budgetLines,
                reports,
                null,
                requestedAt,
                reasons,
                null,
                decidedAt);
    }
}
