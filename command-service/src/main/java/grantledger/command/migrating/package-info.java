/** The log's tables: made and brought up to date by their owner, and looked at by a service that does not know the owner. */
package grantledger.command.migrating;
