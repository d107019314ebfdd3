/** Who calls: an OAuth 2 resource server that believes a signed token and nothing else. */
package grantledger.command.identity;
