/** A grant's money by given facts. */
package grantledger.query.grant.money;
