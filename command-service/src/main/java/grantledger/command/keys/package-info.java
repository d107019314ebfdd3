/** The keys that contact persons are sealed with: their store, their backups, and how those of the erased are destroyed. */
package grantledger.command.keys;
