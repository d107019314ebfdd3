/**
 * A minimal witness (c2sp.org/tlog-witness): it remembers how far each log has come, and cosigns only what continues that. Two
 * organisations that do not depend on each other are needed for it to mean anything.
 */
package grantledger.verifier.witness;
