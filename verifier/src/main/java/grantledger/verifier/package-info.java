/**
 * Checks, offline and with nothing but the JDK, what a log has proved: its command line, and what it answers in words. It
 * shares no code with the log, so that one mistake cannot be made on both sides.
 */
package grantledger.verifier;
