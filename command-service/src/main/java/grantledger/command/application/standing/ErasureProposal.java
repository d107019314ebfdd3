package grantledger.command.application.standing;

/**
 * An erasure that waits for another person.
 *
 * @param disposalDecision the decision to dispose of the data, as it is referred to
 */
public record ErasureProposal(String disposalDecision, String by) {}
