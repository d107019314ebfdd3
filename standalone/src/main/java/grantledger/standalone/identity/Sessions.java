package grantledger.standalone.identity;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Who is still signed in, by refresh tokens, each of which is replaced when it is used. One that comes back later than
 * two requests of the same page would is a stolen one or has been stolen from, so its sign-in ends (RFC 9700, section
 * 4.14.2). They are kept in memory: when the issuer stops, all are signed out.
 */
final class Sessions {
    private static final Duration VALID_FOR = Duration.ofHours(12);
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    /** @param token what it is renewed by */
    record Session(SignIn signIn, RefreshToken token) {}

    /** @param usedAt null for one that has not been used */
    private record Kept(SignIn signIn, Instant usedAt) {
        boolean wasUsedBefore(Instant then) {
            return usedAt != null && usedAt.isBefore(then);
        }
    }

    private final Map<String, Kept> tokens = new HashMap<>();

    synchronized Session begin(SignIn signIn) {
        tokens.values().removeIf(kept -> isOver(kept, signIn.at()));
        return next(signIn);
    }

    /** @throws GeneralException when it is not a token of anybody who is signed in there, or no longer */
    synchronized Session renew(RefreshToken token, ClientID client, Instant now) throws GeneralException {
        var kept = tokens.get(token.getValue());
        if (kept == null || isOver(kept, now) || !kept.signIn().client().equals(client.getValue())) {
            throw new GeneralException(OAuth2Error.INVALID_GRANT);
        }
        if (kept.wasUsedBefore(now.minus(A_MOMENT))) {
            end(kept.signIn().id());
            throw new GeneralException(OAuth2Error.INVALID_GRANT);
        }
        if (kept.usedAt() == null) {
            tokens.put(token.getValue(), new Kept(kept.signIn(), now));
        }
        return next(kept.signIn());
    }

    private Session next(SignIn signIn) {
        var token = new RefreshToken();
        tokens.put(token.getValue(), new Kept(signIn, null));
        return new Session(signIn, token);
    }

    synchronized void end(String signIn) {
        tokens.values().removeIf(kept -> kept.signIn().id().equals(signIn));
    }

    private static boolean isOver(Kept kept, Instant now) {
        return kept.signIn().at().plus(VALID_FOR).isBefore(now);
    }
}
