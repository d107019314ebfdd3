/** The reports that a grant asks for and what became of each. */
package grantledger.query.grant.reporting;
