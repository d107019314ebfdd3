package grantledger.console.parts;

/**
 * What is wrong with a form, said at its top with a link to where.
 *
 * @param field the id of the field in the page, or empty where it is of none
 */
public record Fault(String field, String sentence) {}
