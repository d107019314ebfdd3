package grantledger.console.forms.shapes;

/** One field of a command or of a group in it. */
public record Field(String name, boolean required, Shape shape) {}
