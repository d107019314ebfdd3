package grantledger.access.tokens;

import grantledger.access.limits.RequestLimits;
import grantledger.access.problems.ProblemWriter;
import grantledger.access.securitylog.SecurityLog;
import grantledger.access.securitylog.Trace;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Lets nobody in without a token but to health, metrics and the API's description. */
public final class ResourceServer {

    private static final String[] OPEN = {
        "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"
    };

    /** For whoever opens an answer in a browser; an answer that is a page or a picture says what else it needs. */
    private static final String NOTHING_BESIDE = "default-src 'none'; frame-ancestors 'none'";

    /** Spring Boot 4.1.1 fails there on a component that it does not know, and ours have nothing below them. */
    private static final String BELOW_A_COMPONENT = "/actuator/health/*/*/**";

    private final KnownTokens tokens;
    private final Refusals refusals;
    private final ProblemWriter problems;
    private final RequestLimits limits;
    private final SecurityLog log;

    ResourceServer(
            KnownTokens tokens, Refusals refusals, ProblemWriter problems, RequestLimits limits, SecurityLog log) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.problems = problems;
        this.limits = limits;
        this.log = log;
    }

    /** @param paths says what some paths need besides a token */
    public SecurityFilterChain guarding(
            HttpSecurity http,
            Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry>
                    paths) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookies: a token is sent on purpose
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(NOTHING_BESIDE))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(BELOW_A_COMPONENT).denyAll();
                    requests.requestMatchers(OPEN).permitAll();
                    paths.customize(requests);
                    requests.anyRequest().authenticated();
                })
                .oauth2ResourceServer(this::byToken)
                .addFilterBefore(new FailedTokens(tokens, limits), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(limits.counting(), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthenticated()).accessDeniedHandler(forbidden()))
                .build();
    }

    private void byToken(OAuth2ResourceServerConfigurer<HttpSecurity> server) {
        server.bearerTokenResolver(new BearerHeader())
                .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(new RoleAuthorities()))
                .authenticationEntryPoint(unauthenticated())
                .accessDeniedHandler(forbidden());
    }

    private AuthenticationEntryPoint unauthenticated() {
        return (request, response, failure) -> {
            log.unauthenticated(
                    request, failure instanceof OAuth2AuthenticationException ? "token-refused" : "no-token");
            refusals.challenge().commence(request, response, failure);
            problems.write(response, refusals.unauthenticated());
        };
    }

    private AccessDeniedHandler forbidden() {
        return (request, response, failure) -> {
            log.of(Trace.Event.FORBIDDEN, request, null, refusals.forbidden().rule());
            problems.write(response, refusals.forbidden());
        };
    }
}
