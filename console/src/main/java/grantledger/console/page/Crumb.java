package grantledger.console.page;

/** A step on the way to a page. */
public record Crumb(String title, String path) {}
