/** Merkle trees of RFC 6962: what hashes are made of, and how a proof is checked (the steps are those of RFC 9162). */
package grantledger.verifier.tree;
