package grantledger.query.audit.difference;

import tools.jackson.databind.JsonNode;

/**
 * One value that is another one afterwards.
 *
 * @param field where it stands; see {@link Leaves}
 * @param before null where there was none; so is {@code after} where there is none any more
 * @param withheld what it was and is stays out: it is personal data
 */
record FieldChange(String field, JsonNode before, JsonNode after, boolean withheld) {

    static FieldChange of(String field, JsonNode before, JsonNode after) {
        return new FieldChange(field, before, after, false);
    }

    static FieldChange withheld(String field) {
        return new FieldChange(field, null, null, true);
    }
}
