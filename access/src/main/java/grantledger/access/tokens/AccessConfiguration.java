package grantledger.access.tokens;

import grantledger.access.problems.ProblemWriter;
import grantledger.access.requests.RequestConfiguration;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service imports to be a resource server. It brings its {@link Refusals}, and its filter chain by way of the
 * {@link ResourceServer}.
 */
@Configuration(proxyBeanMethods = false)
@Import(RequestConfiguration.class)
public class AccessConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    ResourceServer resourceServer(JwtDecoder issuer, Clock clock, Refusals refusals, ProblemWriter problems) {
        return new ResourceServer(new KnownTokens(issuer, clock), refusals, problems);
    }

    @Bean
    IssuerAway issuerAway(Refusals refusals, ProblemWriter problems) {
        return new IssuerAway(refusals, problems);
    }

    /** A request is observed as a whole; observing each filter and each check besides costs more than they do. */
    @Bean
    SecurityObservationSettings onlyWholeRequests() {
        return SecurityObservationSettings.noObservations();
    }

    /** The same values as by default, in Latin-1 as they arrive: the default's pattern is slow on a token's length. */
    @Bean
    HttpFirewall headerValues() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> value.chars().noneMatch(c -> c != '\t' && Character.isISOControl(c)));
        return firewall;
    }
}
