/** What follows by itself: registration, and days that pass; each survives a restart and takes effect once. */
package grantledger.command.reacting;
