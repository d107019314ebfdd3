/** The recipient reports; reports are examined, sent back, approved, or overdue. */
package grantledger.command.grant.reporting;
