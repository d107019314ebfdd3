/** Reads a body as a command, strictly, and says of what cannot be one which field lacks what. */
package grantledger.command.intake.reading;
