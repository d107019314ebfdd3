/** The topic that the log is published to: which it is, and what an operator may ask of it. */
package grantledger.command.publishing;
