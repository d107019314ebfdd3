/** A grant, from the recipient's answer to its closing: its acts, one package each. */
package grantledger.command.grant;
