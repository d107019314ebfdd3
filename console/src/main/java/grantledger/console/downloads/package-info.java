/** What people take away: lists as tables, proofs and dossiers, pictures; passed on from the query-service as it comes. */
package grantledger.console.downloads;
