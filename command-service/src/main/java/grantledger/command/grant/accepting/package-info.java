/** A grant begins as the decision says, and the recipient accepts or refuses it. */
package grantledger.command.grant.accepting;
