/** Starts a real PostgreSQL and a real Kafka broker on this machine, without containers, and keeps their data. */
package grantledger.embedded;
