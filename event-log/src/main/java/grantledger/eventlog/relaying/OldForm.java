package grantledger.eventlog.relaying;

import grantledger.format.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The topic holds records of the form before this one, which name no log. */
final class OldForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OldForm() {
        super("The topic is of a form before this one");
    }

    static boolean is(byte[] value) {
        try {
            JsonNode record = Json.mapper().readTree(value);
            return record.has("position") && record.has("after") && record.has("type") && !record.has("log");
        } catch (JacksonException noJson) {
            return false;
        }
    }
}
