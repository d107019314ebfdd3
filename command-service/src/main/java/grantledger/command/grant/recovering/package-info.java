/** Money is claimed back, repaid, or waived for special reasons. */
package grantledger.command.grant.recovering;
