package grantledger.standalone.client;

import tools.jackson.databind.JsonNode;

/**
 * One command, as a line of a batch.
 *
 * @param occurredAt RFC 3339, or null for now
 */
public record Asking(String command, String idempotencyKey, String occurredAt, JsonNode body) {}
