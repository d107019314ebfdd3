package grantledger.console.operations;

import java.time.Instant;
import java.util.Optional;

/**
 * One of the two services.
 *
 * @param name as its words are found: query, command
 * @param heard when it gave its last answer
 */
public record ServiceState(String name, Health health, Optional<String> version, Optional<Instant> heard) {}
