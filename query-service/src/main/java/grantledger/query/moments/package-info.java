/** Moments of the log: which position a time is, and every list, export and single read as of one. */
package grantledger.query.moments;
