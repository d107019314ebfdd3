package grantledger.query.identity;

import static grantledger.access.roles.Role.ADMIN;
import static grantledger.access.roles.Role.APPLICANT;
import static grantledger.access.roles.Role.ASSESSOR;
import static grantledger.access.roles.Role.AUDITOR;
import static grantledger.access.roles.Role.CONTROLLER;
import static grantledger.access.roles.Role.DECISION_MAKER;
import static grantledger.access.roles.Role.OFFICER;
import static grantledger.access.roles.Role.REPORTER;
import static org.springframework.http.HttpMethod.POST;

import grantledger.access.problems.Problem;
import grantledger.access.roles.Role;
import grantledger.access.tokens.AccessConfiguration;
import grantledger.access.tokens.Refusals;
import grantledger.access.tokens.ResourceServer;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/** Which roles reach which paths. What they see there is a matter of {@link Sight}. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.class)
class ReadAccess {

    private static final String[] AUDITORS = names(AUDITOR, ADMIN);
    private static final String[] CASE_AUDITORS = names(OFFICER, AUDITOR, ADMIN);
    private static final String[] WHOLE_PICTURE = names(OFFICER, DECISION_MAKER, CONTROLLER, AUDITOR, REPORTER, ADMIN);
    private static final String[] READERS =
            names(OFFICER, DECISION_MAKER, CONTROLLER, AUDITOR, REPORTER, ADMIN, ASSESSOR, APPLICANT);

    private static final String[] ANYBODY = names(Role.ofPeople().toArray(Role[]::new));

    @Bean
    SecurityFilterChain paths(HttpSecurity http, ResourceServer server) {
        return server.guarding(
                http,
                paths -> paths.requestMatchers("/log/tile/entries/**")
                        .hasAnyRole(AUDITORS)
                        .requestMatchers("/log/checkpoint", "/log/tile/**")
                        .permitAll() // hashes and signatures
                        .requestMatchers("/api/audit/decisions/*/proof", "/api/audit/decisions/*/dossier")
                        .hasAnyRole(AUDITORS)
                        .requestMatchers("/api/audit/streams/**", "/api/audit/events/*", "/api/audit/decisions/**")
                        .hasAnyRole(CASE_AUDITORS)
                        .requestMatchers("/api/audit/**")
                        .hasAnyRole(AUDITORS)
                        .requestMatchers(POST, "/api/rebuild")
                        .hasRole(ADMIN.name())
                        .requestMatchers(
                                "/api/calls/*/ranking",
                                "/api/calls/*/distribution",
                                "/api/calls/*/360giving",
                                "/api/calls/*/datapackage")
                        .hasAnyRole(WHOLE_PICTURE)
                        .requestMatchers("/api/indicators/**", "/api/places")
                        .hasAnyRole(ANYBODY)
                        .requestMatchers("/api/status")
                        .authenticated()
                        .requestMatchers("/api/**")
                        .hasAnyRole(READERS));
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

    private static String[] names(Role... roles) {
        return Stream.of(roles).map(Role::name).toArray(String[]::new);
    }
}
