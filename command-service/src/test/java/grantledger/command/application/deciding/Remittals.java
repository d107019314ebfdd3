package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.Event;

/** A court that annuls the decision and sends the application back. */
public final class Remittals {

    public static final String COURT = "Förvaltningsrätten i Stockholm";

    private Remittals() {}

    public static Event[] remitted() {
        return new Event[] {
            new AppealFiled(APPLICATION, TODAY, "Fel bedömning", APPLICANT.person()),
            new AppealOutcomeRecorded(
                    APPLICATION, AppealOutcome.REMITTED, null, null, true, COURT, "1234-26", DECISION_MAKER.person())
        };
    }
}
