package grantledger.access.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Remembers for a minute which tokens were found genuine: whoever sends many requests sends the same token, and its
 * signature is most of the work. Whether it has expired is asked each time. A key that the issuer withdraws is trusted
 * for a minute longer.
 */
final class KnownTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder issuer;
    private final JwtTimestampValidator times = new JwtTimestampValidator();
    private final Cache<String, Jwt> genuine =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    KnownTokens(JwtDecoder issuer, Clock clock) {
        this.issuer = issuer;
        times.setClock(clock);
    }

    /** Whether a token was found genuine lately, and has not expired. */
    boolean isKnown(String token) {
        Jwt known = genuine.getIfPresent(token);
        return known != null && !times.validate(known).hasErrors();
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = genuine.getIfPresent(token);
        if (known != null && !times.validate(known).hasErrors()) {
            return known;
        }
        Jwt decoded = issuer.decode(token);
        genuine.put(token, decoded);
        return decoded;
    }
}
