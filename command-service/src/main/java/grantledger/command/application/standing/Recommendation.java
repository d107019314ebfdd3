package grantledger.command.application.standing;

import grantledger.events.DecisionOutcome;

/** What was put before the decision-maker and has neither been decided on nor fallen. */
public record Recommendation(DecisionOutcome outcome, Long amountSek, String by) {}
