/** Carries a command to its stream, and what it decides to the log: load, decide, append, or nothing. */
package grantledger.command.handling;
