/** What the console does not let happen: not by hostile text, not by another site, not by a stolen session. */
package grantledger.standalone.console.guards;
