/** Values in a CSV file: one command for all of it, and each line that cannot be taken is named. */
package grantledger.command.intake.uploads;
