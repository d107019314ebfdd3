package grantledger.console.forms.known;

/** Something that helps to fill in a form. */
public record Fact(String label, String text) {}
