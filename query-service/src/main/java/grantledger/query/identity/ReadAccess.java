package grantledger.query.identity;

import grantledger.access.problems.Problem;
import grantledger.access.roles.Role;
import grantledger.access.securitylog.Routes;
import grantledger.access.tokens.AccessConfiguration;
import grantledger.access.tokens.Refusals;
import grantledger.access.tokens.ResourceServer;
import grantledger.access.tracing.TracingConfiguration;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which roles reach which paths: those of {@link Reads}. What they see there is a matter of {@link Sight}. */
@Configuration(proxyBeanMethods = false)
@Import({AccessConfiguration.class, TracingConfiguration.class})
class ReadAccess {

    @Bean
    SecurityFilterChain paths(HttpSecurity http, ResourceServer server) {
        return server.guarding(http, paths -> {
            Reads.ALL.forEach(read -> open(paths.requestMatchers(read.path()), read));
            paths.requestMatchers("/api/**").hasAnyRole(names(Reads.OF_WHAT_IS_NOT));
        });
    }

    private static void open(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl door, Read read) {
        if (read.isOpen()) {
            door.permitAll();
        } else {
            door.hasAnyRole(names(read.roles()));
        }
    }

    /** Of the mappings, once there are any. */
    @Bean
    Routes routes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new Routes(() -> mappings.getObject().getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .toList());
    }

    @Bean
    Refusals refusals() {
        return new Refusals(
                new BearerTokenAuthenticationEntryPoint(),
                Problem.of(HttpStatus.UNAUTHORIZED, "authenticated", "A valid bearer token is needed."),
                Problem.of(HttpStatus.FORBIDDEN, "role-allows-read", "None of the token's roles may read this."),
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "issuer-reachable", "The issuer of tokens does not answer."),
                Duration.ofSeconds(1));
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
