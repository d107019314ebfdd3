/** The views as they were at a position of the log, as tables: for the rest of one transaction, and nobody else. */
package grantledger.projections.moments;
