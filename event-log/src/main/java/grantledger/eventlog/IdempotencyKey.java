package grantledger.eventlog;

/**
 * A sender's name for one request, unique among that person's requests.
 *
 * @param requestHash SHA-256 of the command and its body
 */
public record IdempotencyKey(String person, String key, byte[] requestHash) {}
