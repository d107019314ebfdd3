/** The ranking of a track as it was. */
package grantledger.query.audit.ranking;
