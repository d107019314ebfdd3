/** Answers that hand out all there is at once, and are sent while they are made. */
package grantledger.query.streaming;
