package grantledger.access.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Remembers for a minute which tokens were found genuine: whoever sends many requests sends the same token, and its
 * signature is most of the work. Whether it has expired is asked each time, and a token that was found genuine by other
 * keys than are in force now is checked anew: none outlives its key.
 */
final class KnownTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private record Genuine(Jwt token, JWKSet by) {}

    private final JwtDecoder genuine;
    private final IssuerKeys keys;
    private final JwtTimestampValidator times = new JwtTimestampValidator(SoundClaims.SKEW);
    private final Cache<String, Genuine> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    KnownTokens(JwtDecoder genuine, IssuerKeys keys, Clock clock) {
        this.genuine = genuine;
        this.keys = keys;
        times.setClock(clock);
    }

    /** Whether a token was found genuine lately, and has not expired. */
    boolean isKnown(String token) {
        Genuine before = known.getIfPresent(token);
        return before != null && !times.validate(before.token()).hasErrors();
    }

    @Override
    public Jwt decode(String token) {
        JWKSet inForce = inForce();
        Genuine before = known.getIfPresent(token);
        if (before != null
                && before.by().equals(inForce)
                && !times.validate(before.token()).hasErrors()) {
            return before.token();
        }
        Jwt decoded = genuine.decode(token);
        known.put(token, new Genuine(decoded, inForce));
        return decoded;
    }

    private JWKSet inForce() {
        try {
            return keys.inForce();
        } catch (RemoteKeySourceException away) {
            throw new JwtException(away.getMessage(), away);
        }
    }
}
