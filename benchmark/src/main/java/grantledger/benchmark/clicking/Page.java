package grantledger.benchmark.clicking;

/** A page of the console, and what its figures are called. */
record Page(String name, String path) {}
