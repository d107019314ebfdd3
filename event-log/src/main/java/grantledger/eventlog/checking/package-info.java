/** Checks the log against itself: reads all of it, rebuilds what follows from it, and says every difference. */
package grantledger.eventlog.checking;
