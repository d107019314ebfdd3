/** What one instance does at a time, of all that share a database of views. */
package grantledger.projections.turns;
