/** Following the log: whose turn it is among the instances, and being woken when something was appended. */
package grantledger.eventlog.following;
