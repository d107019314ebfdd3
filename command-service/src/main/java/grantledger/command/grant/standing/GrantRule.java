package grantledger.command.grant.standing;

import grantledger.command.deciding.Rule;

/** The rules of a grant. */
public enum GrantRule implements Rule {
    GRANT_AWAITS_ANSWER(Breach.BROKEN, "A grant is accepted or refused once, while it waits for an answer."),
    GRANT_IS_LIVE(Breach.BROKEN, "Nothing more happens to a grant that was refused or has been closed."),
    GRANT_NOT_REVOKED(Breach.BROKEN, "A revoked grant is only paid back and closed."),
    GRANT_IS_ACCEPTED(Breach.BROKEN, "A grant is paid, changed, reported and closed once it has been accepted."),

    INSTALMENT_OF_PLAN(Breach.BROKEN, "A payment is one of the instalments in the grant's plan, counted from 1."),
    INSTALMENT_RELEASED_ONCE(Breach.ALREADY, "An instalment is released once."),
    INSTALMENT_AFTER_APPROVED_REPORT(
            Breach.BROKEN, "An instalment that waits for a report is released after an approved progress report."),
    PAYMENT_BY_SECOND_PERSON(Breach.FORBIDDEN, "A payment is released by another person than decided on the grant."),
    PAYMENT_WITHIN_SETTLED_AMOUNT(
            Breach.BROKEN,
            "A payment is at most what the plan, and the settled amount if there is one, leaves to pay."),
    PAYMENT_IS_RELEASED(Breach.BROKEN, "A payment is confirmed after it has been released."),
    PAYMENT_CONFIRMED_ONCE(Breach.ALREADY, "A payment is confirmed once."),

    DAY_NOT_IN_FUTURE(Breach.BROKEN, "What is recorded as done was done today or earlier."),
    DAY_NOT_PAST(Breach.BROKEN, "What is asked for is due today or later."),

    CHANGE_ASKS_FOR_SOMETHING(Breach.BROKEN, "A change is about the time, the amount or the budget lines."),
    CHANGE_BEFORE_FINAL_REPORT(Breach.BROKEN, "A change is requested before the final report."),
    CHANGE_ENDS_AFTER_START(Breach.BROKEN, "A project ends on the day it starts, or later."),
    CHANGE_ID_UNUSED(Breach.ALREADY, "A change has an id of its own."),
    ONE_PENDING_CHANGE(Breach.ALREADY, "One change is decided before the next is requested."),
    CHANGE_IS_PENDING(Breach.BROKEN, "A change is approved or rejected once, after it was requested."),
    AMOUNT_ONLY_LOWERED(Breach.BROKEN, "A requested change lowers the amount, never raises it."),
    AMOUNT_NOT_BELOW_RELEASED(Breach.BROKEN, "A grant's amount never falls below what has been released."),

    REPORT_PERIOD_IN_ORDER(Breach.BROKEN, "A report's period ends on the day it starts, or later."),
    ONE_FINAL_REPORT(Breach.ALREADY, "A grant has one final report, sent again only when completion is requested."),
    NO_REPORT_AFTER_FINAL(Breach.BROKEN, "After the final report only reports still owed come in."),
    REPORT_AWAITS_EXAMINATION(
            Breach.BROKEN, "A report is approved, or its completion requested, while it awaits examination."),
    REPORT_IS_OVERDUE(Breach.BROKEN, "A planned report is overdue once, after its day has passed without it."),

    DEMAND_WITHIN_PAID(Breach.BROKEN, "What is demanded back has been paid, and is not demanded already."),
    WAIVER_WITHIN_DEMAND(Breach.BROKEN, "A waiver is at most what is demanded and outstanding."),
    REPAYMENT_WITHIN_DEMAND(Breach.BROKEN, "A repayment is at most what is demanded and outstanding."),

    REPORTS_APPROVED(Breach.BROKEN, "A grant is closed when its planned reports and its final report are approved."),
    CHANGE_DECIDED(Breach.BROKEN, "A grant is closed when no change waits for a decision."),
    GRANT_IS_SETTLED(
            Breach.BROKEN,
            "A grant is closed when every payment is confirmed, no demand is outstanding, and what was paid and not"
                    + " repaid is at most the settled amount.");

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
