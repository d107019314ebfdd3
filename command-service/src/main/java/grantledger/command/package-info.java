/** The write side: officers and applicants issue commands, which become events in the log, or a refusal with a rule. */
package grantledger.command;
