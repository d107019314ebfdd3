/** Keeps the serving views up to date with the events topic, and says loudly when it cannot. */
package grantledger.query.consuming;
