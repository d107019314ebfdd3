/** A decision is appealed, and the court says its word. */
package grantledger.command.application.appealing;
