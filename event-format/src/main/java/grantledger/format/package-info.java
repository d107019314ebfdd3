/** What stands in the log and on the topic, whatever the events mean: envelopes, their bytes, times, hashes, revisions. */
package grantledger.format;
