/** This service's own copy of every event, and the views it gives as of an earlier moment. */
package grantledger.query.history;
