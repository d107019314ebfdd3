package grantledger.access.tokens;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;

/** Where an issuer's public keys are fetched from. */
@FunctionalInterface
interface KeySource {
    JWKSet fetch() throws IOException;
}
