package grantledger.command.intake;

/** A field, such as {@code scores[2].points}, and what is wrong with it. */
public record FieldError(String field, String message) {}
