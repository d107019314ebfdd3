package grantledger.command.grant.standing;

import grantledger.command.deciding.Rule;

/** The rules of a grant. */
public enum GrantRule implements Rule {
    GRANT_AWAITS_ANSWER(Breach.BROKEN, "A grant is accepted or refused once, while it waits for an answer."),
    GRANT_IS_LIVE(Breach.BROKEN, "Nothing more happens to a grant that was refused or has been closed."),
    GRANT_NOT_REVOKED(Breach.BROKEN, "A revoked grant is only paid back and closed."),
    GRANT_IS_ACCEPTED(Breach.BROKEN, "A grant is paid, changed, reported and closed once it has been accepted."),

    GRANT_IS_CLOSED(Breach.BROKEN, "A grant is reopened after it has been closed."),
    GRANT_HAS_ROOM(
            Breach.BROKEN,
            "What a recipient sends in for a grant has at most 2,000,000 characters, of which each line takes 100 more"
                    + " than it has."),

    INSTALMENT_OF_PLAN(Breach.BROKEN, "A payment is one of the instalments in the grant's plan, counted from 1."),
    INSTALMENT_RELEASED_ONCE(Breach.ALREADY, "An instalment is released once, unless it was cancelled or came back."),
    INSTALMENT_AFTER_APPROVED_REPORT(
            Breach.BROKEN, "An instalment that waits for a report is released once that report is approved or waived."),
    PAYMENTS_NOT_HELD(Breach.BROKEN, "Nothing is released, and nothing held again, while payments are on hold."),
    PAYMENTS_ARE_HELD(Breach.BROKEN, "Payments are resumed that are on hold."),
    DECISION_STANDS(Breach.BROKEN, "Payments are resumed once a decision that a court annulled has been made anew."),
    PAYMENT_BY_SECOND_PERSON(Breach.FORBIDDEN, "A payment is released by another person than decided on the grant."),
    RETURN_RELEASED_BY_ANOTHER(
            Breach.FORBIDDEN, "A payment that came back is released by another person than recorded that it did."),
    REPORT_WAIVED_BY_ANOTHER(
            Breach.FORBIDDEN, "Whoever waived a report neither releases its instalment nor closes the grant."),
    PAYMENT_WITHIN_ENTITLEMENT(
            Breach.BROKEN, "A payment is at most what the plan and the right to the money leave to pay."),
    PAYMENT_IS_RELEASED(Breach.BROKEN, "A payment is confirmed, cancelled or returned after it has been released."),
    PAYMENT_CONFIRMED_BY_ANOTHER(Breach.FORBIDDEN, "A payment is confirmed by another person than released it."),
    PAYMENT_CONFIRMED_ONCE(Breach.ALREADY, "A payment is confirmed once."),
    PAYMENT_IS_CONFIRMED(Breach.BROKEN, "A payment is corrected after it has been confirmed."),
    PAYMENT_CANCELLED_BEFORE_PAID(Breach.BROKEN, "A payment is cancelled before the bank has paid it."),
    PAYMENT_RETURNED_BEFORE_REPAID(
            Breach.BROKEN, "What the bank sends back has been neither repaid by the recipient nor waived."),
    CORRECTION_CHANGES_SOMETHING(Breach.BROKEN, "A correction says something else than stands."),
    INSTALMENTS_CHANGE(Breach.BROKEN, "Changed instalments read otherwise than the plan."),
    INSTALMENTS_WITHIN_ENTITLEMENT(Breach.BROKEN, "Changed instalments add up to at most what may still be released."),

    DAY_NOT_IN_FUTURE(Breach.BROKEN, "What is recorded as done was done today or earlier."),
    DAY_NOT_PAST(Breach.BROKEN, "What is asked for is due today or later."),
    DAY_NOT_BEFORE_GRANT(Breach.BROKEN, "Nothing happens to a grant before the day it was decided."),
    DAY_OF_PROJECT(
            Breach.BROKEN,
            "Days of reports and payments lie around the project: reports once it has begun, nothing more than five"
                    + " years after its end."),

    CHANGE_ASKS_FOR_SOMETHING(
            Breach.BROKEN, "A change is about the time, the amount, the budget lines or the days of reports."),
    CHANGE_BEFORE_FINAL_REPORT(Breach.BROKEN, "A change is requested before the final report."),
    CHANGE_ENDS_AFTER_START(Breach.BROKEN, "A project ends on the day it starts, or later."),
    CHANGE_ID_UNUSED(Breach.ALREADY, "A change has an id of its own."),
    ONE_PENDING_CHANGE(Breach.ALREADY, "One change is decided before the next is requested."),
    CHANGE_IS_PENDING(Breach.BROKEN, "A change is approved or rejected once, after it was requested."),
    CHANGE_DECIDED_BY_ANOTHER(Breach.FORBIDDEN, "A change is approved by another person than asked for it."),
    AMOUNT_ONLY_LOWERED(Breach.BROKEN, "A requested change lowers the amount, never raises it."),
    AMOUNT_NOT_BELOW_RELEASED(
            Breach.BROKEN, "The agency never lowers a grant's amount below what has been released; a court may."),

    REPORT_PERIOD_IN_ORDER(Breach.BROKEN, "A report's period ends on the day it starts, or later."),
    REPORT_OF_PLAN(Breach.BROKEN, "A planned report is named by its number in the plan, counted from 1."),
    REPORT_OF_ITS_KIND(Breach.BROKEN, "A report is of the kind that its number in the plan has."),
    REPORT_STILL_OWED(Breach.BROKEN, "A planned report is received, moved or waived before it is done with."),
    ONE_REPORT_AT_A_TIME(
            Breach.ALREADY, "A second report of a kind waits until the first has been examined and approved."),
    ONE_FINAL_REPORT(Breach.ALREADY, "A grant has one final report, sent again only when completion is requested."),
    NO_REPORT_AFTER_FINAL(Breach.BROKEN, "After the final report only reports still owed come in."),
    REPORT_WAS_RECEIVED(Breach.BROKEN, "A report is named by the id it got when it was received."),
    REPORT_AWAITS_EXAMINATION(
            Breach.BROKEN, "A report is approved, or its completion requested, while it awaits examination."),
    REPORT_EXAMINED_BY_ANOTHER(
            Breach.FORBIDDEN, "A report is reviewed and approved by another person than sent it in."),
    REVIEW_OF_DRAWN_REPORT(Breach.BROKEN, "A deeper review is recorded of a report that was drawn for it."),
    REVIEW_BEFORE_APPROVAL(Breach.BROKEN, "A report that was drawn is approved after its deeper review."),
    ACCEPTED_COST_WITHIN_REPORTED(Breach.BROKEN, "The accepted cost is at most what the report says was spent."),
    REPORT_IS_APPROVED(Breach.BROKEN, "A report is reopened after it has been approved."),
    APPROVAL_UNDONE_BY_ANOTHER(Breach.FORBIDDEN, "A report is reopened by another person than approved it."),
    REPORT_MOVES(Breach.BROKEN, "A report that is moved gets another day."),
    REPORT_MOVED_ONCE(Breach.BROKEN, "A change names each report once."),
    REPORT_IS_OVERDUE(Breach.BROKEN, "A planned report is overdue once for each day that it had, after it has passed."),

    DEMAND_WITHIN_PAID(Breach.BROKEN, "What is demanded back has been paid, and is not demanded already."),
    WITHDRAWAL_WITHIN_DEMAND(Breach.BROKEN, "What is withdrawn was demanded, and neither waived nor withdrawn."),
    DEMAND_UNDONE_BY_ANOTHER(Breach.FORBIDDEN, "A demand is withdrawn or waived by another person than made it."),
    WAIVER_WITHIN_DEMAND(Breach.BROKEN, "A waiver is at most what is demanded and outstanding."),
    REPAYMENT_WITHIN_PAID(
            Breach.BROKEN, "A repayment is at most what was paid and has neither come back nor been waived."),
    REPAYMENT_IS_RECORDED(Breach.BROKEN, "A repayment is corrected by its number, in the order of recording, from 1."),
    REPAYMENT_CORRECTED_BY_ANOTHER(Breach.FORBIDDEN, "A repayment is corrected by another person than recorded it."),

    REPORTS_APPROVED(
            Breach.BROKEN, "A grant is closed when every report is approved or waived, and none waits to be examined."),
    CHANGE_DECIDED(Breach.BROKEN, "A grant is closed when no change waits for a decision."),
    APPEAL_DECIDED(Breach.BROKEN, "A grant is closed when no appeal waits for its outcome."),
    GRANT_IS_SETTLED(
            Breach.BROKEN,
            "A grant is closed when every payment is confirmed, no demand is outstanding, and nothing is too much"
                    + " out.");

    private final Breach breach;
    private final String sentence;

    GrantRule(Breach breach, String sentence) {
        this.breach = breach;
        this.sentence = sentence;
    }

    @Override
    public Breach breach() {
        return breach;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
