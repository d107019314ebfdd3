/** Which roles reach which reads, and what of everything a person sees there. */
package grantledger.query.identity;
