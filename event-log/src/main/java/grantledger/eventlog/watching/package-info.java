/** Who is told how records get to the topic. */
package grantledger.eventlog.watching;
