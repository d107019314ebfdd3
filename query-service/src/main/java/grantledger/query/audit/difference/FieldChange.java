package grantledger.query.audit.difference;

import tools.jackson.databind.JsonNode;

/**
 * One field that is another one afterwards.
 *
 * @param field as a JSON pointer (RFC 6901), but elements of lists are named by what tells them apart
 * @param before null where there was nothing; so is {@code after} where there is nothing any more
 * @param withheld what it was and is stays out: it is personal data
 */
record FieldChange(String field, JsonNode before, JsonNode after, boolean withheld) {

    static FieldChange of(String field, JsonNode before, JsonNode after) {
        return new FieldChange(field, nothing(before), nothing(after), false);
    }

    static FieldChange withheld(String field) {
        return new FieldChange(field, null, null, true);
    }

    private static JsonNode nothing(JsonNode value) {
        return value == null || value.isNull() ? null : value;
    }
}
