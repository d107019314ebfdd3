package grantledger.query.grant.reporting;

import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A report's place in the plan of reporting. One that nobody planned has neither a number nor a day.
 *
 * @param planned its number in the plan, from 1
 * @param plannedOn the day of the decision's plan
 * @param movedTo the day that holds instead; null unless it was moved
 * @param waiver null unless it is not asked for any more
 */
public record Place(Integer planned, ReportKind kind, LocalDate plannedOn, LocalDate movedTo, Waiver waiver) {

    /** @param waivedBy null for those who see no people */
    public record Waiver(String reasons, String waivedBy, Instant waivedAt) {}

    static Place planned(int number, PlannedReport plan) {
        return new Place(number, plan.kind(), plan.dueOn(), null, null);
    }

    static Place unplanned(ReportKind kind) {
        return new Place(null, kind, null, null, null);
    }

    LocalDate dueOn() {
        return movedTo == null ? plannedOn : movedTo;
    }

    Place moved(LocalDate to) {
        return new Place(planned, kind, plannedOn, to, waiver);
    }

    Place waived(Waiver now) {
        return new Place(planned, kind, plannedOn, movedTo, now);
    }

    boolean is(int number) {
        return planned != null && planned == number;
    }
}
