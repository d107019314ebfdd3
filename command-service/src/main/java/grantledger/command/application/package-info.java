/** An application, from submission over check and assessment to a reasoned decision: its acts, one package each. */
package grantledger.command.application;
