package grantledger.console.signin;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.stereotype.Component;

/** The token that lets the services know who asks, renewed when it has run out. */
@Component
public class AccessTokens {
    private final OAuth2AuthorizedClientManager clients;

    AccessTokens(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /** @throws SignedOut where the provider gives no new one: the person signs in again */
    public String ofWhoAsks() {
        var person = SecurityContextHolder.getContext().getAuthentication();
        try {
            return Optional.ofNullable(
                            clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(Provider.REGISTRATION)
                                    .principal(person)
                                    .build()))
                    .orElseThrow(SignedOut::new)
                    .getAccessToken()
                    .getTokenValue();
        } catch (ClientAuthorizationException _) {
            throw new SignedOut();
        }
    }
}
