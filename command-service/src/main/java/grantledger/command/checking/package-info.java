/** The check of the whole log that an operator or auditor may ask of the service's program, instead of starting it. */
package grantledger.command.checking;
