package grantledger.resilience.loading;

import grantledger.standalone.identity.Bearer;

/**
 * A command as somebody sends it, once or several times.
 *
 * @param key its idempotency key, which is its identity here
 */
public record Asked(String command, Bearer by, String key, String body) {}
