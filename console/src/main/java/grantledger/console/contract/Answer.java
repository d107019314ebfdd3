package grantledger.console.contract;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param asOf the position of the log that the answer is of, where a moment was asked for
 */
public record Answer(JsonNode body, Optional<Long> asOf) {}
