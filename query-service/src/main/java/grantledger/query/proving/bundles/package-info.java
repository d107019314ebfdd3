/** Proofs that one event was recorded, to be taken away and checked without a network and without any code of ours. */
package grantledger.query.proving.bundles;
