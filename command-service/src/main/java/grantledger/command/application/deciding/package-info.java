/** A decision is recommended, made with its reasons, corrected and reconsidered. */
package grantledger.command.application.deciding;
