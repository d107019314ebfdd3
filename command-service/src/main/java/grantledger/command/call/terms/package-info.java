/** The terms of a call as an officer writes them. */
package grantledger.command.call.terms;
