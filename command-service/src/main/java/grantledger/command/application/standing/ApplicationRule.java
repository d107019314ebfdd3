package grantledger.command.application.standing;

import grantledger.command.deciding.Rule;

/** The rules of an application. */
public enum ApplicationRule implements Rule {
    ONE_APPLICATION_PER_APPLICANT_AND_CALL(Breach.ALREADY, "An applicant has one application in a call."),
    CALL_IS_OPEN(Breach.BROKEN, "An application is submitted between the call's opening and its closing."),
    APPLICANT_TYPE_ELIGIBLE(Breach.BROKEN, "An applicant is of a type that a track of the call is open to."),
    FOCUS_AREA_OF_CALL(Breach.BROKEN, "An application names a focus area that the call has for its track."),
    PROJECT_STARTS_BEFORE_IT_ENDS(Breach.BROKEN, "A project ends on the day it starts, or later."),
    PROJECT_IN_SIGHT(
            Breach.BROKEN, "A project starts within ten years of the day of the application, and lasts at most ten."),
    BUDGET_ADDS_UP(Breach.BROKEN, "The budget lines add up to what is asked for and the other financing."),
    MUNICIPALITY_IN_COUNTY(Breach.BROKEN, "A municipality's code begins with its county's."),
    APPLIES_FOR_OWN_ORGANISATION(Breach.FORBIDDEN, "An applicant applies for the organisation the token speaks for."),
    PREVIOUS_GRANT_EXISTS(Breach.BROKEN, "A previous grant that an application names exists."),
    BUILDS_ON_EARLIER_GRANT(
            Breach.BROKEN,
            "Where a focus area builds on others, an application names a grant of the same organisation in one of them,"
                    + " with every report approved or waived."),
    RECEIVED_AT_BY_OFFICER(Breach.FORBIDDEN, "An officer says when an application reached the agency."),
    RECEIVED_BY_NOW(Breach.BROKEN, "What is entered has reached the agency by then."),
    REGISTERED_ONCE(Breach.ALREADY, "An application gets one diary number."),
    APPLICATION_UNDECIDED(Breach.BROKEN, "An application is prepared until it is decided or withdrawn."),
    SUBMITTED_BEFORE_HANDLED(Breach.BROKEN, "Nothing happens to an application before the day it was submitted."),
    ANNULLED_DECISION_MADE_ANEW(
            Breach.BROKEN, "An application whose grant waits for a new decision is decided, not withdrawn."),
    DISCONTINUED_WITH_ITS_CALL(Breach.BROKEN, "An application is discontinued when its call has been cancelled."),

    COMPLETION_BEFORE_RECOMMENDATION(Breach.BROKEN, "A completion is requested before a decision is recommended."),
    ONE_COMPLETION_AT_A_TIME(Breach.BROKEN, "A completion is requested when no other is awaited."),
    COMPLETION_DUE_TODAY_OR_LATER(Breach.BROKEN, "A completion is due today or later."),
    COMPLETION_DUE_IN_SIGHT(Breach.BROKEN, "A completion is due within a year."),
    COMPLETION_AWAITS(Breach.BROKEN, "A completion is given more time, or lapses, while it is awaited."),
    EXTENSION_GIVES_LATER_DAY(Breach.BROKEN, "More time for a completion is a later day."),
    SUPPLEMENTED_WHILE_OPEN(
            Breach.BROKEN,
            "Unasked, an application is completed while its call is open and no decision has been recommended."),
    COMPLETION_IN_TIME(Breach.BROKEN, "An application is completed by the day the completion is due."),
    COMPLETION_LAPSES_AFTER_ITS_DAY(Breach.BROKEN, "A completion lapses when the day it is due has passed."),

    FORMAL_CHECK_BEFORE_RECOMMENDATION(Breach.BROKEN, "A formal check is recorded before a decision is recommended."),
    FORMAL_CHECK_AFTER_COMPLETION(Breach.BROKEN, "A formal check is recorded when no completion is awaited."),
    EVERY_REQUIREMENT_CHECKED_ONCE(Breach.BROKEN, "A formal check names every requirement of the track once."),
    REQUIREMENT_MET_AS_FIELD_SAYS(
            Breach.BROKEN, "A requirement tied to a field is met only where the field says what is required."),

    ASSESSOR_ASSIGNED_ONCE(Breach.ALREADY, "An assessor is assigned to an application once."),
    BARRED_PERSON_IS_NOT_ASSIGNED(Breach.BROKEN, "A person with a conflict of interest is not assigned."),
    CONFLICT_DECLARED_ONCE(Breach.ALREADY, "A person's conflict of interest is declared once."),
    ASSIGNED_ASSESSOR_SCORES(Breach.FORBIDDEN, "An application is scored by the assessors assigned to it."),
    BARRED_PERSON_DOES_NOT_SCORE(Breach.FORBIDDEN, "A person with a conflict of interest does not score."),
    SCORED_WHILE_ELIGIBLE(Breach.BROKEN, "An application is scored when eligible, before a recommendation."),
    EVERY_CRITERION_SCORED_ONCE(Breach.BROKEN, "An assessor scores every criterion of the call once."),
    POINTS_WITHIN_SCALE(Breach.BROKEN, "Points run from 0 to the most that the criterion gives."),

    RECOMMENDATION_FOR_ELIGIBLE(Breach.BROKEN, "A decision is recommended on an eligible application."),
    BARRED_PERSON_DOES_NOT_RECOMMEND(Breach.FORBIDDEN, "A person with a conflict of interest does not recommend."),
    AMOUNT_GOES_WITH_GRANT(Breach.BROKEN, "A grant has an amount, and a decline has none."),
    GRANT_WITHIN_REQUEST(Breach.BROKEN, "A grant is at most what the application asks for."),

    DECISION_FOLLOWS_RECOMMENDATION(Breach.BROKEN, "An application is granted or declined after a recommendation."),
    DISMISSAL_FOLLOWS_FAILED_CHECK(Breach.BROKEN, "An application is dismissed after a formal check that it failed."),
    BARRED_PERSON_DOES_NOT_DECIDE(Breach.FORBIDDEN, "A person with a conflict of interest does not decide."),
    DECIDER_DID_NOT_RECOMMEND(Breach.FORBIDDEN, "Whoever recommended a decision does not make it."),
    DECIDER_DID_NOT_ASSESS(Breach.FORBIDDEN, "An assessor of an application does not decide on it."),
    INSTALMENTS_SUM_TO_GRANT(Breach.BROKEN, "The instalments add up to the grant."),
    ONE_FINAL_REPORT_PLANNED(Breach.BROKEN, "A reporting plan has one final report."),

    DECISION_HAS_BEEN_MADE(Breach.BROKEN, "A decision is changed, corrected or appealed after it has been made."),
    RECONSIDERATION_CHANGES_SOMETHING(Breach.BROKEN, "A reconsideration changes the outcome or the amount."),
    DECISION_IS_APPEALABLE(Breach.BROKEN, "A decision is appealed where the call allows it."),
    ONE_APPEAL_AT_A_TIME(Breach.ALREADY, "A decision is appealed when no other appeal waits for its outcome."),
    APPEAL_RECEIVED_BY_TODAY(Breach.BROKEN, "An appeal has been received today or earlier."),
    APPEAL_IS_PENDING(Breach.BROKEN, "An appeal's outcome is recorded once, after it has been filed.");

    private final Breach breach;
    private final String sentence;

    ApplicationRule(Breach breach, String sentence) {
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
