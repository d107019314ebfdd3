/** Who acts or reads: an OAuth 2 resource server that believes a signed token and nothing else. */
package grantledger.access.tokens;
