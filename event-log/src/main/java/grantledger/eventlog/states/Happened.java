package grantledger.eventlog.states;

import java.time.Instant;

/** An event as a state folds it: what happened, and when in the business. */
record Happened(Object event, Instant occurredAt) {}
