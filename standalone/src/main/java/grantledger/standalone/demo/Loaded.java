package grantledger.standalone.demo;

/** A call that has been played, and how far the log had come by then. */
record Loaded(String callId, long position) {}
