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
    APPLICATION_UNDECIDED(Breach.BROKEN, "An application is prepared until it is decided or has ended."),
    SUBMITTED_BEFORE_HANDLED(Breach.BROKEN, "Nothing happens to an application before the day it was submitted."),
    DISCONTINUED_WITH_ITS_CALL(Breach.BROKEN, "An application is discontinued when its call has been cancelled."),

    COMPLETION_BEFORE_RECOMMENDATION(Breach.BROKEN, "A completion is requested before a decision is recommended."),
    ONE_COMPLETION_AT_A_TIME(Breach.BROKEN, "A completion is requested when no other is awaited."),
    COMPLETION_DUE_TODAY_OR_LATER(Breach.BROKEN, "A completion is due today or later."),
    COMPLETION_DUE_IN_SIGHT(Breach.BROKEN, "A completion is due before a century has passed."),
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

    KNOWN_PERSON_BY_KNOWN_ID(
            Breach.BROKEN, "A person who is known in the matter is named by exactly the id they are known by."),
    ASSESSOR_ASSIGNED_ONCE(Breach.ALREADY, "An assessor is assigned to an application once."),
    ASSESSOR_IS_ASSIGNED(Breach.BROKEN, "An assessor is unassigned who is assigned."),
    BARRED_PERSON_IS_NOT_ASSIGNED(Breach.BROKEN, "A person with a conflict of interest is not assigned."),
    SUBMITTER_IS_NOT_ASSIGNED(Breach.BROKEN, "Whoever submitted the application is not assigned to assess it."),
    CONFLICT_BEFORE_END(
            Breach.BROKEN, "A conflict of interest is declared or lifted until the application is withdrawn or ended."),
    CONFLICT_DECLARED_ONCE(Breach.ALREADY, "A person's conflict of interest is declared once, until it is lifted."),
    CONFLICT_OF_ONES_OWN(Breach.FORBIDDEN, "An assessor declares only their own conflict of interest."),
    CONFLICT_IS_DECLARED(Breach.BROKEN, "A conflict of interest is lifted that has been declared."),
    CONFLICT_LIFTED_BY_ANOTHER(
            Breach.FORBIDDEN, "A conflict of interest is lifted by another person than the one who has it."),
    ASSIGNED_ASSESSOR_SCORES(Breach.FORBIDDEN, "An application is scored by the assessors assigned to it."),
    SCORED_WHILE_ELIGIBLE(
            Breach.BROKEN,
            "An application is scored when eligible, or declined and to be reconsidered, before a recommendation."),
    EVERY_CRITERION_SCORED_ONCE(Breach.BROKEN, "An assessor scores every criterion of the call once."),
    EVERY_PRIORITY_ANSWERED_ONCE(
            Breach.BROKEN, "An assessor says of every priority of the track whether it is met, or of none."),
    POINTS_WITHIN_SCALE(Breach.BROKEN, "Points run from 0 to the most that the criterion gives."),

    RECOMMENDATION_FOR_ELIGIBLE(
            Breach.BROKEN,
            "A decision is recommended on an eligible application, or on one that was granted or declined."),
    RECOMMENDATION_IS_PENDING(Breach.BROKEN, "A recommendation is withdrawn that waits for a decision."),
    AMOUNT_GOES_WITH_GRANT(Breach.BROKEN, "A grant has an amount, and nothing else has one."),
    GRANT_WITHIN_REQUEST(Breach.BROKEN, "A grant is at most what the application asks for."),

    DECISION_FOLLOWS_RECOMMENDATION(Breach.BROKEN, "An application is granted or declined after a recommendation."),
    DECISION_AFTER_CLOSING(
            Breach.BROKEN,
            "An application is granted or declined when its call has closed, unless the call is rolling."),
    GRANT_NEEDS_SCORE(
            Breach.BROKEN, "Money is granted on at least one assessor's complete score, which nothing has set aside."),
    DISMISSAL_FOLLOWS_FAILED_CHECK(Breach.BROKEN, "An application is dismissed after a formal check that it failed."),
    DISMISSAL_AS_LATE(Breach.BROKEN, "An application is dismissed as late that came after the call had closed."),
    DECIDER_DID_NOT_RECOMMEND(Breach.FORBIDDEN, "Whoever recommended a decision does not make it."),
    DECIDER_DID_NOT_ASSESS(Breach.FORBIDDEN, "An assessor of an application does not decide on it."),
    DISMISSAL_BY_ANOTHER_THAN_CHECKED(
            Breach.FORBIDDEN, "Whoever recorded the formal check does not dismiss the application for it."),
    INSTALMENTS_SUM_TO_GRANT(Breach.BROKEN, "The instalments add up to the grant."),
    ONE_FINAL_REPORT_PLANNED(Breach.BROKEN, "A reporting plan has one final report."),
    STANDING_GRANT_KEEPS_ITS_PLAN(
            Breach.BROKEN,
            "A grant that stands already keeps its conditions, instalments and reports; they are changed on the"
                    + " grant."),

    REOPENED_WHAT_ENDED(
            Breach.BROKEN, "A dismissal, a withdrawal, a lateness or a refused grant is undone by reopening."),
    DISMISSAL_UNDONE_BY_ANOTHER(Breach.FORBIDDEN, "A dismissal is undone by another person than dismissed."),
    DECISION_HAS_BEEN_MADE(Breach.BROKEN, "A decision is changed, corrected, served or appealed after it was made."),
    NOT_DATED_BEFORE_DECISION(Breach.BROKEN, "What follows a decision, or an appeal of it, is not dated before it."),
    RECONSIDERATION_FOLLOWS_RECOMMENDATION(
            Breach.BROKEN, "A decision is reconsidered after a new recommendation by another person."),
    REFUSED_GRANT_IS_REOPENED(
            Breach.BROKEN, "A grant that the recipient refused is not reconsidered: the application is reopened."),
    RECONSIDERATION_CHANGES_SOMETHING(Breach.BROKEN, "A reconsideration changes the outcome or the amount in force."),
    SERVED_AFTER_DECISION(Breach.BROKEN, "A decision is served on its day or later, and not in the future."),

    DECISION_IS_APPEALABLE(Breach.BROKEN, "A decision is appealed where the call allows it."),
    ONE_APPEAL_AT_A_TIME(Breach.ALREADY, "A decision is appealed when no other appeal waits for its outcome."),
    APPEAL_RECEIVED_BY_TODAY(Breach.BROKEN, "An appeal has been received today or earlier."),
    APPEAL_OF_APPLICANT_IS_OF_TODAY(Breach.BROKEN, "An applicant's own appeal is received on the day it is filed."),
    APPEAL_AFTER_DECISION(Breach.BROKEN, "An appeal is received on the day of the decision or later."),
    APPEAL_IS_PENDING(Breach.BROKEN, "An appeal's outcome is recorded once, after it has been filed."),
    OUTCOME_RECORDED_BY_ANOTHER(Breach.FORBIDDEN, "Whoever filed an appeal does not record what became of it."),
    COURT_AND_CASE_ARE_NAMED(
            Breach.BROKEN,
            "A judgment has a court and a case number; only a withdrawn or belated appeal may end without them."),
    APPEAL_TOO_LATE_AFTER_ITS_DAYS(
            Breach.BROKEN, "The agency finds an appeal too late that came after the call's days from the service."),

    CONTACT_SEALED_WITH_STANDING_KEY(
            Breach.ALREADY, "A contact is sealed with a key that has not been erased; send it again."),
    ONE_ERASURE_PROPOSAL_AT_A_TIME(Breach.ALREADY, "An erasure is proposed when no other proposal waits."),
    SEALED_CONTACT_IS_ERASED(
            Breach.BROKEN,
            "What is erased is a sealed contact that has not been; what stands in plain text from before cannot be."),
    ERASURE_FOLLOWS_PROPOSAL(
            Breach.BROKEN, "Personal data is erased, and a proposal withdrawn, while a proposal of it waits."),
    ERASED_BY_ANOTHER(Breach.FORBIDDEN, "Personal data is erased by another person than proposed it.");

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
