/** A grant's money, and nowhere else: every figure by the facts that add up to it, as docs/money.md says. */
package grantledger.query.grant.money;
