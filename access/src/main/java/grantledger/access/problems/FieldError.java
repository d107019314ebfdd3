package grantledger.access.problems;

/** A field such as {@code scores[2].points}, a parameter, header or part of the path, and what is wrong with it. */
public record FieldError(String field, String message) {}
