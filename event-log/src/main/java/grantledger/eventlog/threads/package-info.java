/** Threads that stand for as long as the service does, and what is known of those that have ended. */
package grantledger.eventlog.threads;
