package grantledger.console.signin;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who says who people are.
 *
 * @param issuer its address, as it stands in tokens
 * @param client the console's name there
 * @param secret empty for a public client, which proves itself by PKCE alone
 */
@ConfigurationProperties("grantledger.provider")
record Provider(URI issuer, String client, String secret) {
    static final String REGISTRATION = "grantledger";

    boolean isPublicClient() {
        return secret == null || secret.isBlank();
    }

    /** Scheme, host and port. */
    String origin() {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
