/**
 * What leaves the log: to which topics it is published, with which keys it is sealed, and what an operator may ask of either.
 */
package grantledger.command.publishing;
