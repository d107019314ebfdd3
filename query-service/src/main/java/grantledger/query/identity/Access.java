package grantledger.query.identity;

import static org.springframework.http.HttpMethod.POST;

import grantledger.query.answering.Problem;
import grantledger.query.answering.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Which roles reach which paths. What they see there is a matter of {@link Reader}. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final String BEARER = "Bearer ";

    private static final String[] AUDITORS = {"AUDITOR", "ADMIN"};
    private static final String[] CASE_AUDITORS = {"OFFICER", "AUDITOR", "ADMIN"};
    private static final String[] WHOLE_PICTURE = {
        "OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "REPORTER", "ADMIN"
    };
    private static final String[] READERS = {
        "OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "REPORTER", "ADMIN", "ASSESSOR", "APPLICANT"
    };

    @Bean
    SecurityFilterChain readAccess(HttpSecurity http, JwtDecoder issuer, Clock clock, Problems problems)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookies, so nothing to forge
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health/**",
                                "/actuator/prometheus",
                                "/v3/api-docs",
                                "/v3/api-docs/**",
                                "/v3/api-docs.yaml",
                                "/error")
                        .permitAll()
                        .requestMatchers("/api/audit/streams/**", "/api/audit/decisions/**")
                        .hasAnyRole(CASE_AUDITORS)
                        .requestMatchers("/api/audit/**")
                        .hasAnyRole(AUDITORS)
                        .requestMatchers(POST, "/api/rebuild")
                        .hasRole("ADMIN")
                        .requestMatchers("/api/calls/*/ranking", "/api/calls/*/distribution")
                        .hasAnyRole(WHOLE_PICTURE)
                        .requestMatchers("/api/status")
                        .authenticated()
                        .requestMatchers("/api/**")
                        .hasAnyRole(READERS)
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(Access::token)
                        .jwt(jwt ->
                                jwt.decoder(new KnownTokens(issuer, clock)).jwtAuthenticationConverter(new Tokens()))
                        .authenticationEntryPoint(unauthenticated(problems))
                        .accessDeniedHandler(forbidden(problems)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthenticated(problems))
                        .accessDeniedHandler(forbidden(problems)))
                .build();
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

    @Bean
    RequestRejectedHandler malformedRequests(Problems problems) {
        return (request, response, rejected) -> problems.write(
                response, Problem.of(HttpStatus.BAD_REQUEST, null, "The request's path or headers are malformed."));
    }

    /** A header names a token; whether it is one, its signature says. The default's pattern is slow on its length. */
    private static String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        String token = bearer ? header.substring(BEARER.length()).strip() : "";
        return token.isEmpty() ? null : token;
    }

    private static AuthenticationEntryPoint unauthenticated(Problems problems) {
        AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
        return (request, response, failure) -> {
            challenge.commence(request, response, failure);
            problems.write(
                    response,
                    Problem.of(
                            HttpStatus.valueOf(response.getStatus()),
                            "authenticated",
                            "A valid bearer token is needed."));
        };
    }

    private static AccessDeniedHandler forbidden(Problems problems) {
        return (request, response, failure) -> problems.write(
                response,
                Problem.of(HttpStatus.FORBIDDEN, "role-allows-read", "None of the token's roles may read this."));
    }
}
