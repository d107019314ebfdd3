/** The ranges that values in commands keep to, as validation annotations, and names that follow from what they name. */
package grantledger.command.values;
