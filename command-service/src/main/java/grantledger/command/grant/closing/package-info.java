/** Everything is reported and settled, and the grant ends. */
package grantledger.command.grant.closing;
