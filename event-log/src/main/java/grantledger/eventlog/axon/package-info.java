/** The log as Axon's event store, and streams as its aggregates: the only place of the engine that knows Axon. */
package grantledger.eventlog.axon;
