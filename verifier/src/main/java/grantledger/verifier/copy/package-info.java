/**
 * A copy of a whole log (c2sp.org/tlog-tiles): fetched once over HTTP, then checked offline, from its entries up to the signed
 * root. It shows what no bundle can: that a stream has no later event.
 */
package grantledger.verifier.copy;
