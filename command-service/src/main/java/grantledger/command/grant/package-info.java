/** A grant: accepted, paid in instalments, changed, reported, settled, recovered where it must be, and closed. */
package grantledger.command.grant;
