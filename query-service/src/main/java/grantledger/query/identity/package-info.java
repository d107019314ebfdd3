/** Who reads, by their token, and what of everything they may see. */
package grantledger.query.identity;
