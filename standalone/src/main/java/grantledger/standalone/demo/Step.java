package grantledger.standalone.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * One step of a scenario: a command for the call, or for every recipient of a kind.
 *
 * @param key     names the step in idempotency keys, so it must never change once data has been loaded with it
 * @param by      the person's subject; {@code ${organisation_number}} lets each applicant act for itself
 * @param at      the business time, RFC 3339
 * @param forEach whom the step is for
 * @param where   what the recipient's columns say; every recipient when it is absent
 * @param body    the command, in which {@code ${name}} stands for a recipient's column or an earlier answer's id
 */
record Step(
        String title,
        String key,
        String command,
        String by,
        String at,
        Audience forEach,
        Map<String, String> where,
        JsonNode body) {

    enum Audience {
        @JsonProperty("call")
        CALL,
        @JsonProperty("recipient")
        RECIPIENT
    }

    Step {
        where = Objects.requireNonNullElse(where, Map.of());
    }

    boolean isFor(Map<String, String> recipient) {
        return recipient.entrySet().containsAll(where.entrySet());
    }
}
