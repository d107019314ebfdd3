/** The command API: a request becomes a command by a known person, and its outcome an answer or a problem detail. */
package grantledger.command.intake;
