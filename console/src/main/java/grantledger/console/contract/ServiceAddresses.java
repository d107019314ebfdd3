package grantledger.console.contract;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are.
 *
 * @param commandHealth where command-service tells how it is, if not where commands are sent; else empty or null
 * @param queryHealth   the same of query-service
 * @param patience      the longest wait for the beginning of an answer
 */
@ConfigurationProperties("grantledger.services")
record ServiceAddresses(URI command, URI query, URI commandHealth, URI queryHealth, Duration patience) {
    URI of(Service service) {
        return service == Service.COMMAND ? command : query;
    }

    URI ofHealth(Service service) {
        var apart = service == Service.COMMAND ? commandHealth : queryHealth;
        return apart == null || apart.toString().isEmpty() ? of(service) : apart;
    }
}
