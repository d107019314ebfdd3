package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.SECOND_OFFICER;

import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.DecisionOutcome;
import grantledger.events.Event;
import java.util.UUID;

/** A decision-maker who reconsiders because of new facts, and what happens then. */
final class Reconsiderations {

    private Reconsiderations() {}

    static ReconsiderDecision grant(Long amountSek) {
        return new ReconsiderDecision(
                APPLICATION, DecisionOutcome.GRANT, amountSek, "Nya uppgifter", "Budgeten såg annorlunda ut");
    }

    static ReconsiderDecision decline() {
        return new ReconsiderDecision(
                APPLICATION, DecisionOutcome.DECLINE, null, "Nya uppgifter", "Budgeten såg annorlunda ut");
    }

    static DecisionReconsidered reconsidered(DecisionOutcome outcome, Long amountSek, UUID grantId) {
        return new DecisionReconsidered(
                APPLICATION,
                outcome,
                amountSek,
                grantId,
                "Nya uppgifter",
                "Budgeten såg annorlunda ut",
                DECISION_MAKER.person());
    }

    /** With a new recommendation by another officer. */
    static Event[] toReconsider(Event... past) {
        return and(past, recommended(SECOND_OFFICER));
    }
}
