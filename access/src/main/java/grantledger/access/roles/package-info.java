/** What people may do, in words that need no framework: whoever signs or checks a token uses them. */
package grantledger.access.roles;
