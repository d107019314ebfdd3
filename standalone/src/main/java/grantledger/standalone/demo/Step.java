package grantledger.standalone.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.JsonNode;

/**
 * One step of a scenario: a command for the call, for every recipient, or for one of them.
 *
 * @param key     names the step in idempotency keys, so it must never change once data has been loaded with it
 * @param by      the person's subject; {@code ${organisation_number}} lets each applicant act for itself
 * @param at      the business time, RFC 3339
 * @param forEach whom the step is for
 * @param nr      the one recipient, when it is for one
 * @param body    the command, in which {@code ${name}} stands for a recipient's column or an earlier answer's id
 */
record Step(
        String title, String key, String command, String by, String at, Audience forEach, String nr, JsonNode body) {

    enum Audience {
        @JsonProperty("call")
        CALL,
        @JsonProperty("recipient")
        RECIPIENT,
        @JsonProperty("one")
        ONE
    }
}
