/** Instalments are released by one person and confirmed once the bank has paid them. */
package grantledger.command.grant.paying;
