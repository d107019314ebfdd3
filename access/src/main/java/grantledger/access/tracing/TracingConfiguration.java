package grantledger.access.tracing;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What a service imports to follow requests. */
@Configuration(proxyBeanMethods = false)
public class TracingConfiguration {

    @Bean
    Tracing tracing(
            @Value("${grantledger.traces.endpoint:}") String endpoint,
            @Value("${grantledger.traces.share:1}") double share,
            @Value("${spring.application.name}") String service,
            Clock clock) {
        return Tracing.to(endpoint, share, service, clock);
    }

    /** Before whoever may refuse the request. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RequestTrace requestTrace(Tracing tracing) {
        return new RequestTrace(tracing);
    }
}
