/** An organisation applies, is registered under a diary number, and may withdraw. */
package grantledger.command.application.submitting;
