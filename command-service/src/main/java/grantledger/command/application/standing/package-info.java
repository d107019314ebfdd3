/** How an application stands: its state, folded from its events, and the rules of its life. */
package grantledger.command.application.standing;
