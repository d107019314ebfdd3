/** The relay: publishes the log to Kafka in position order, at least once, and tells how far it has come. */
package grantledger.eventlog.relaying;
