/** The append-only log of facts on PostgreSQL: dense positions in commit order, rows that never change. */
package grantledger.eventlog;
