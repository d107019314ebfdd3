package grantledger.command.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tools.jackson.databind.json.JsonMapper;

/** Every path needs a token but health, metrics and the API's description. What a role may do is each command's say. */
@Configuration
class ResourceServer {

    private static final String BEARER = "Bearer ";

    @Bean
    SecurityFilterChain paths(HttpSecurity http, JwtDecoder issuer, Clock clock, JsonMapper json) {
        return http.authorizeHttpRequests(paths -> paths.requestMatchers(
                                "/actuator/health/**", "/actuator/health", "/actuator/prometheus", "/v3/api-docs/**")
                        .permitAll()
                        .requestMatchers("/v3/api-docs", "/v3/api-docs.yaml", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(ResourceServer::token)
                        .jwt(jwt -> jwt.decoder(new KnownTokens(issuer, clock)))
                        .authenticationEntryPoint((request, response, failure) ->
                                refuse(json, response, HttpStatus.UNAUTHORIZED, "A valid bearer token is needed."))
                        .accessDeniedHandler((request, response, failure) ->
                                refuse(json, response, HttpStatus.FORBIDDEN, "The token does not allow this.")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()) // no cookies: a token is sent on purpose
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
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

    /** A header names a token; whether it is one, its signature says. The default's pattern is slow on its length. */
    private static String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        String token = bearer ? header.substring(BEARER.length()).strip() : "";
        return token.isEmpty() ? null : token;
    }

    private static void refuse(JsonMapper json, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("about:blank"));
        json.writeValue(response.getOutputStream(), problem);
    }
}
