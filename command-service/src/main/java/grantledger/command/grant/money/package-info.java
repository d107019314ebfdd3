/** A grant's money: what it is worth, what went out, what came back and what is claimed, as docs/money.md counts it. */
package grantledger.command.grant.money;
