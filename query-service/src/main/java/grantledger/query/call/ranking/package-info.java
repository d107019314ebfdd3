/** Who comes first for a track's money, and where the line goes. Pure. */
package grantledger.query.call.ranking;
