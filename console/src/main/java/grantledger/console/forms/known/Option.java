package grantledger.console.forms.known;

/** One of the things that a field may name, in words. */
public record Option(String value, String label) {}
