/** How far the views have come, how far the log is known to go, and waiting for the one to reach the other. */
package grantledger.query.status;
