/** Compares what was acknowledged with what is there: the log as it lies in its database, and the views. */
package grantledger.resilience.judging;
