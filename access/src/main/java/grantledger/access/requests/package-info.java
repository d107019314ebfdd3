/** What of a request is refused whoever sends it: it cannot be read, or only in more than one way. */
package grantledger.access.requests;
