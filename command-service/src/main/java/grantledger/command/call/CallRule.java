package grantledger.command.call;

import grantledger.command.deciding.Rule;

/** The rules of a call. */
public enum CallRule implements Rule {
    CALL_ANNOUNCED_ONCE(Breach.ALREADY, "A call is announced once."),
    DIARY_NUMBER_OF_ONE_CALL(Breach.ALREADY, "A diary number belongs to one call."),
    CALL_CLOSES_AFTER_OPENING(Breach.BROKEN, "A call closes after it opens."),
    ONE_TRACK_PER_APPLICANT_TYPE(Breach.BROKEN, "Each type of applicant applies under one track of a call."),
    TRACK_LIMITS_IN_ORDER(
            Breach.BROKEN, "A track's smallest grant is at most its largest, and that at most its ceiling."),
    DISTINCT_IDS(Breach.BROKEN, "Focus areas, criteria, priorities and formal requirements have ids of their own."),
    REQUIREMENT_NAMES_TRACK_OF_CALL(Breach.BROKEN, "A formal requirement names tracks that the call has."),
    NAMED_TRACK_OF_CALL(Breach.BROKEN, "Focus areas and priorities name tracks that the call has."),
    REQUIREMENT_OF_FIELD(
            Breach.BROKEN,
            "A formal requirement is tied to leadershipAnchored or municipalSupport, with a value that the field can"
                    + " have."),
    CALL_NOT_CANCELLED(Breach.BROKEN, "Nothing more is decided in a cancelled call."),
    OPENED_CALL_ONLY_EXTENDED(
            Breach.BROKEN,
            "Once a call has opened, it is amended by a later closing time, a raised ceiling, or a corrected title or"
                    + " legal basis."),
    OPENED_CALL_CORRECTED_BY_ANOTHER(
            Breach.FORBIDDEN,
            "Once a call has opened, its ceiling is raised, and title and legal bases corrected, by another person than"
                    + " announced it."),
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
