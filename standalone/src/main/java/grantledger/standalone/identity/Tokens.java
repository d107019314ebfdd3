package grantledger.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import grantledger.access.roles.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Signs bearer tokens (RS256), without asking the issuer to be up. */
public final class Tokens {
    public static final String AUDIENCE = "grantledger";
    private static final Duration VALID_FOR = Duration.ofHours(12);

    private final RSAKey key;
    private final String issuer;

    Tokens(RSAKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    public String of(Person person) {
        return of(person.bearer(), Instant.now());
    }

    public String of(Bearer bearer, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(bearer.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID_FOR)))
                .claim("roles", bearer.roles().stream().map(Role::name).sorted().toList());
        if (bearer.organisationNumber() != null) {
            claims.claim("organisation_number", bearer.organisationNumber());
        }
        return signed(claims.build());
    }

    private String signed(JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The issuer's key cannot sign", e);
        }
        return token.serialize();
    }
}
