package grantledger.command.call;

import grantledger.command.deciding.Rule;

/** The rules of a call. */
public enum CallRule implements Rule {
    CALL_ANNOUNCED_ONCE(Breach.ALREADY, "A call is announced once."),
    CALL_CLOSES_AFTER_OPENING(Breach.BROKEN, "A call closes after it opens."),
    ONE_TRACK_PER_APPLICANT_TYPE(Breach.BROKEN, "Each type of applicant applies under one track of a call."),
    TRACK_LIMITS_IN_ORDER(
            Breach.BROKEN, "A track's smallest grant is at most its largest, and that at most its ceiling."),
    DISTINCT_IDS(Breach.BROKEN, "Criteria and formal requirements have ids of their own."),
    REQUIREMENT_NAMES_TRACK_OF_CALL(Breach.BROKEN, "A formal requirement names tracks that the call has."),
    CALL_NOT_CANCELLED(Breach.BROKEN, "Nothing more is decided in a cancelled call."),
    OPENED_CALL_ONLY_EXTENDED(Breach.BROKEN, "Once a call has opened, only a later closing time is an amendment."),
    CANCELLED_BEFORE_FIRST_DECISION(Breach.BROKEN, "A call is cancelled before its first decision, or not at all."),
    AMENDMENT_CHANGES_SOMETHING(Breach.BROKEN, "An amendment changes at least one of the terms."),
    BUDGET_CEILING(Breach.BROKEN, "A track's committed sum never exceeds its ceiling."),
    GRANT_WITHIN_TRACK_LIMITS(Breach.BROKEN, "A grant is within the smallest and largest of its track.");

    private final Breach breach;
    private final String sentence;

    CallRule(Breach breach, String sentence) {
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
