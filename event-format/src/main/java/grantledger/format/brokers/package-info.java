/** How a client reaches Kafka, for whoever writes to it or reads from it; what the client is stays theirs. */
package grantledger.format.brokers;
