/** Carries a command to its aggregate and its events to the log in one unit of work: the only place that knows Axon. */
package grantledger.command.handling;
