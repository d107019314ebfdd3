/** The sealer: adds the log's leaves to a Merkle tree, signs how large it is by now, and publishes that. */
package grantledger.eventlog.sealing;
