package grantledger.access.tokens;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimNames;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks a token from its first letter to its last: its form, its type, a signature by a key of the issuer's and by no
 * method that needs a secret, and what it says.
 */
final class GenuineTokens implements JwtDecoder {

    /** Issued when and until when, and to whom; of a token without {@code iat} Spring would make one up. */
    private static final Set<String> REQUIRED =
            Set.of(JWTClaimNames.SUBJECT, JWTClaimNames.ISSUED_AT, JWTClaimNames.EXPIRATION_TIME);

    /** None is understood here (RFC 7515 §4.1.11). */
    private static final String CRITICAL = "crit";

    private final NimbusJwtDecoder decoder;

    /** @param longest between a token's issue and its end */
    GenuineTokens(IssuerKeys keys, String issuer, String audience, Duration longest, Clock clock) {
        decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                .jwtProcessorCustomizer(processor -> processor.setJWTClaimsSetVerifier(GenuineTokens::requireAll))
                .build();
        decoder.setJwtValidator(validator(issuer, audience, longest, clock));
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, String audience, Duration longest, Clock clock) {
        JwtTimestampValidator times = new JwtTimestampValidator(SoundClaims.SKEW);
        times.setClock(clock);
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt"); // RFC 9068 §2.1
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                type,
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(audience),
                times,
                new SoundClaims(longest, clock));
    }

    private static void requireAll(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
        if (!claims.getClaims().keySet().containsAll(REQUIRED)) {
            throw new BadJWTException("A token has " + REQUIRED);
        }
    }

    @Override
    public Jwt decode(String token) {
        CompactForm.require(token);
        requireWhatNoReaderKeeps(token);
        return decoder.decode(token);
    }

    /** A number for a subject is taken for its digits, and a list of critical headers without any for none. */
    private static void requireWhatNoReaderKeeps(String token) {
        try {
            JWSObject parsed = JWSObject.parse(token);
            Map<String, Object> claims = parsed.getPayload().toJSONObject();
            if (claims == null
                    || !(claims.get(JWTClaimNames.SUBJECT) instanceof String)
                    || JSONObjectUtils.parse(parsed.getHeader().toBase64URL().decodeToString())
                            .containsKey(CRITICAL)) {
                throw new BadJwtException("The token's subject is no text, or it has critical headers");
            }
        } catch (ParseException malformed) {
            throw new BadJwtException("The token cannot be read", malformed);
        }
    }
}
