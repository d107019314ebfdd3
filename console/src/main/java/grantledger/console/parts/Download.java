package grantledger.console.parts;

/** Something to take away: what it is called, and where it is. */
public record Download(String name, String path) {}
