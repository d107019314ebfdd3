/** The copy of every event that has been folded, and the views it gives as of an earlier moment. */
package grantledger.projections.history;
