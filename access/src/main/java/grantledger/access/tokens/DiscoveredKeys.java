package grantledger.access.tokens;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;

/** The keys that an issuer's discovery document names (OpenID Connect Discovery 1.0 §4), read anew each time. */
final class DiscoveredKeys implements KeySource {

    private static final String DOCUMENT = "/.well-known/openid-configuration";
    private static final int PATIENCE_MS = 2_000;
    private static final int MOST_BYTES = 256 * 1024;

    private final String issuer;
    private final ResourceRetriever http = new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, MOST_BYTES);

    DiscoveredKeys(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public JWKSet fetch() throws IOException {
        try {
            var document = JSONObjectUtils.parse(read(issuer + DOCUMENT));
            if (!issuer.equals(JSONObjectUtils.getString(document, "issuer"))) {
                throw new IOException("The discovery document of " + issuer + " is another issuer's");
            }
            String address = JSONObjectUtils.getString(document, "jwks_uri");
            if (address == null) {
                throw new IOException("The discovery document of " + issuer + " names no keys");
            }
            return JWKSet.parse(read(address)).toPublicJWKSet();
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new IOException("What " + issuer + " says of its keys cannot be read", unreadable);
        }
    }

    private String read(String address) throws IOException {
        return http.retrieveResource(URI.create(address).toURL()).getContent();
    }
}
