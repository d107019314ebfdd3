/** Personal data is sealed on its way in, before anything is decided. */
package grantledger.command.intake.sealing;
