package grantledger.eventlog.states;

import java.time.Instant;
import java.util.UUID;

/** An event as a state folds it: what happened, which event it is, and when it happened in the business. */
record Happened(Object event, UUID id, Instant occurredAt) {}
