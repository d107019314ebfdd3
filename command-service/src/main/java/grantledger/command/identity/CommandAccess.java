package grantledger.command.identity;

import grantledger.access.problems.Problem;
import grantledger.access.securitylog.Routes;
import grantledger.access.tokens.AccessConfiguration;
import grantledger.access.tokens.Refusals;
import grantledger.access.tokens.ResourceServer;
import grantledger.access.tracing.TracingConfiguration;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No path needs more than a token. What a role may do is each command's say. */
@Configuration(proxyBeanMethods = false)
@Import({AccessConfiguration.class, TracingConfiguration.class})
class CommandAccess {

    @Bean
    SecurityFilterChain paths(HttpSecurity http, ResourceServer server) {
        return server.guarding(http, Customizer.withDefaults());
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
                (request, response, failure) -> challenge(response),
                Problem.of(HttpStatus.UNAUTHORIZED, "A valid bearer token is needed."),
                Problem.of(HttpStatus.FORBIDDEN, "The token does not allow this."),
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Tokens cannot be checked at the moment; nothing was recorded."),
                Duration.ofSeconds(5));
    }

    private static void challenge(HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
    }
}
