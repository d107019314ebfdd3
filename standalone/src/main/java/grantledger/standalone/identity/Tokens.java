package grantledger.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import grantledger.access.roles.Role;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Signs tokens (RS256), without asking the issuer to be up, and knows them again. */
public final class Tokens {
    public static final String AUDIENCE = "grantledger";
    /** Of one that a script asked for, which nobody renews. */
    static final Duration VALID_FOR = Duration.ofHours(12);

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
        return of(bearer, now, VALID_FOR);
    }

    String of(Bearer bearer, Instant now, Duration validFor) {
        return signed(claims(bearer, now, validFor).audience(AUDIENCE).build());
    }

    /**
     * An ID token (OpenID Connect Core 1.0, section 2).
     *
     * @param nonce null where there is none to repeat
     */
    String identity(SignIn signIn, String nonce, Instant now, Duration validFor) {
        return signed(claims(signIn.person().bearer(), now, validFor)
                .audience(signIn.client())
                .claim("name", signIn.person().fullName())
                .claim("sid", signIn.id())
                .claim("auth_time", signIn.at().getEpochSecond())
                .claim("nonce", nonce)
                .build());
    }

    private JWTClaimsSet.Builder claims(Bearer bearer, Instant now, Duration validFor) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(bearer.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(validFor)))
                .claim("roles", bearer.roles().stream().map(Role::name).sorted().toList())
                .claim("organisation_number", bearer.organisationNumber());
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

    /** What a token of ours says, expired or not; empty for what we did not sign. */
    Optional<JWTClaimsSet> read(String token) {
        try {
            var signed = SignedJWT.parse(token);
            return signed.verify(new RSASSAVerifier(key)) ? Optional.of(signed.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }
}
