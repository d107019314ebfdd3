/** How a grant stands: its state, folded from its events, its money, and the rules of its life. */
package grantledger.command.grant.standing;
