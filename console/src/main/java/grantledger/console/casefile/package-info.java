/** One page for an application and its grants: where it stands, what was sent, found, given and decided, and what became of the money. */
package grantledger.console.casefile;
