/** Calls: their terms and money, and the rankings and sums that applications make under them. */
package grantledger.query.call;
