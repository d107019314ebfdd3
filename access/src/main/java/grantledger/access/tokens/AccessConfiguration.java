package grantledger.access.tokens;

import grantledger.access.limits.Limits;
import grantledger.access.limits.RequestLimits;
import grantledger.access.problems.ProblemWriter;
import grantledger.access.requests.RequestConfiguration;
import grantledger.access.securitylog.SecurityLog;
import grantledger.access.securitylog.SecurityLogConfiguration;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service imports to be a resource server. It brings its {@link Refusals} and its
 * {@code Routes}, and its filter chain by way of the
 * {@link ResourceServer}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
@Import({RequestConfiguration.class, SecurityLogConfiguration.class})
public class AccessConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    /** By the machine's own clock, whatever time it is to the service. */
    @Bean
    KnownTokens tokens(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${spring.security.oauth2.resourceserver.jwt.audiences}") String audience,
            @Value("${grantledger.longest-token}") Duration longest) {
        Clock clock = Clock.systemUTC();
        IssuerKeys keys = new IssuerKeys(new DiscoveredKeys(issuer), clock);
        keys.fetchBeside();
        return new KnownTokens(new GenuineTokens(keys, issuer, audience, longest, clock), keys, clock);
    }

    @Bean
    ResourceServer resourceServer(
            KnownTokens tokens, Refusals refusals, ProblemWriter problems, Limits limits, SecurityLog log) {
        RequestLimits counted =
                new RequestLimits(limits, (response, exceeded) -> problems.write(response, exceeded.problem()));
        return new ResourceServer(tokens, refusals, problems, counted, log);
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
