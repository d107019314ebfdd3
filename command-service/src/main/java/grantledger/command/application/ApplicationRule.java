package grantledger.command.application;

import grantledger.command.deciding.Rule;

/** The rules of an application. */
public enum ApplicationRule implements Rule {
    ONE_APPLICATION_PER_APPLICANT_AND_CALL(Breach.ALREADY, "An applicant has one application in a call."),
    CALL_IS_OPEN(Breach.BROKEN, "An application is submitted between the call's opening and its closing."),
    APPLICANT_TYPE_ELIGIBLE(Breach.BROKEN, "An applicant is of a type that a track of the call is open to."),
    FOCUS_AREA_OF_CALL(Breach.BROKEN, "An application names a focus area of the call."),
    PROJECT_STARTS_BEFORE_IT_ENDS(Breach.BROKEN, "A project ends on the day it starts, or later."),
    MUNICIPALITY_IN_COUNTY(Breach.BROKEN, "A municipality's code begins with its county's."),
    APPLIES_FOR_OWN_ORGANISATION(Breach.FORBIDDEN, "An applicant applies for the organisation the token speaks for."),
    REGISTERED_ONCE(Breach.ALREADY, "An application gets one diary number.");

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
