package grantledger.console.contract;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are.
 *
 * @param patience the longest wait for the beginning of an answer
 */
@ConfigurationProperties("grantledger.services")
record ServiceAddresses(URI command, URI query, Duration patience) {
    URI of(Service service) {
        return service == Service.COMMAND ? command : query;
    }
}
