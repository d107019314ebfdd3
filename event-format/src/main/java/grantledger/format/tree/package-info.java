/**
 * A Merkle tree over the log's leaves, as RFC 6962 (and RFC 9162) hash it and as tlog-tiles
 * (<a href="https://c2sp.org/tlog-tiles">c2sp.org/tlog-tiles</a>) cuts it into tiles of 256 hashes.
 */
package grantledger.format.tree;
