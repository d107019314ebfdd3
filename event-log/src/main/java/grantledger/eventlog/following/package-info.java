/** Following the log: which instance leads, what wakes it when something was appended, and the days that are awaited. */
package grantledger.eventlog.following;
