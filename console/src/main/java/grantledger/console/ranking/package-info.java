/** The ranking of a track: what each criterion adds, where the money ends, and what other weights would change. */
package grantledger.console.ranking;
