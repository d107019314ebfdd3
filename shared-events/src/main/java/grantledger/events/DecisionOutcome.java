package grantledger.events;

/** What is recommended or decided. */
public enum DecisionOutcome {
    GRANT,
    DECLINE
}
