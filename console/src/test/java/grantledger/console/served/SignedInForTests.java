package grantledger.console.served;

import gg.jte.Content;
import grantledger.console.asking.AskedArgument;
import grantledger.console.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.Controller;

/** Without an annotation, so that only who names it has it: whoever sends roles in a header is signed in with them. */
class SignedInForTests {
    static final String ROLES = "Test-Roles";
    private static final int BEFORE_THE_DOORS = -200;
    private static final int MORE_THAN_A_BUFFER = 100_000;

    @Bean
    FilterRegistrationBean<?> signingIn() {
        var filter = new FilterRegistrationBean<>((request, response, chain) -> {
            if (request instanceof HttpServletRequest asking && asking.getHeader(ROLES) != null) {
                asking.getSession()
                        .setAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                                new SecurityContextImpl(
                                        person(List.of(asking.getHeader(ROLES).split(",", -1)))));
            }
            chain.doFilter(request, response);
        });
        filter.setOrder(BEFORE_THE_DOORS);
        return filter;
    }

    private static OAuth2AuthenticationToken person(List<String> roles) {
        var now = Instant.now();
        var token = new OidcIdToken(
                "id-token", now, now.plus(Duration.ofHours(1)), Map.of("sub", "kim", "name", "Kim", "roles", roles));
        return new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(), token), List.of(), "grantledger");
    }

    @Bean
    @Primary
    OAuth2AuthorizedClientManager tokensForTests() {
        return request -> new OAuth2AuthorizedClient(
                ClientRegistration.withRegistrationId("grantledger")
                        .clientId("console")
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("http://localhost/")
                        .authorizationUri("http://localhost/")
                        .tokenUri("http://localhost/")
                        .build(),
                request.getPrincipal().getName(),
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        "access-token",
                        Instant.now(),
                        Instant.now().plus(Duration.ofHours(1))));
    }

    /** A page that breaks when much of it is written. */
    @Bean
    HandlerMapping breaking(AskedArgument asked) {
        var mapping = new SimpleUrlHandlerMapping(Map.of("/breaking", (Controller)
                (HttpServletRequest request, HttpServletResponse response) -> new ModelAndView("layout/page")
                        .addObject("page", Page.titled(asked.asked(request), "Breaking"))
                        .addObject("content", (Content) output -> {
                            output.writeContent("half of it ".repeat(MORE_THAN_A_BUFFER));
                            throw new IllegalStateException("a secret of the inside");
                        })));
        mapping.setOrder(0);
        return mapping;
    }
}
